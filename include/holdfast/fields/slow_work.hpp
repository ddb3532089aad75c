// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace holdfast {

/// Slow, pure work for an event, such as a password's hash. It runs while no transaction is open.
class SlowWork {
public:
    virtual ~SlowWork() = default;

    /// Does the work, on a thread for slow work.
    virtual void run() = 0;

    /// The target of a guess, such as the name of an account; empty where nothing is guessed.
    virtual std::string guessed() const = 0;

    /// Whether the guess was right. Call it after `run`.
    virtual bool is_right() const = 0;
};

/// The works of an event, in the order of its parameters.
using SlowWorks = std::vector<std::shared_ptr<SlowWork>>;

/// Thrown in an event whose slow work is based on outdated data. Everything is undone, and the work
/// is asked for and done anew.
struct OutdatedWork : std::exception {
    /// A message for the log.
    char const* what() const noexcept override { return "slow work is outdated"; }
};

/// The result of slow work for an event, as its button sees it.
class Preparation {
public:
    virtual ~Preparation() = default;

    /// Asks for the work: in a transaction, after the typed texts were applied to the object.
    virtual std::shared_ptr<SlowWork> ask() = 0;

    /// Takes over the result of the work. Throws std::logic_error for another work.
    virtual void take(SlowWork const& done) = 0;
};

/// Work that names the target of a guess, with a result that tells whether the guess was right.
/// After wrong guesses, further attempts are delayed more and more.
template <class Work>
concept GuessWork = requires(Work const& work) {
    { work.guessed() } -> std::convertible_to<std::string>;
    { std::invoke(work).is_right() } -> std::convertible_to<bool>;
};

namespace detail {

template <class Result>
class WorkFor : public SlowWork {
public:
    std::optional<Result> result;
};

template <class Work, class Result>
class WorkOf : public WorkFor<Result> {
public:
    explicit WorkOf(Work work) : work_{std::move(work)} {}

    void run() override { this->result.emplace(std::invoke(std::as_const(work_))); }

    std::string guessed() const override {
        if constexpr (GuessWork<Work>) return work_.guessed();
        return {};
    }

    bool is_right() const override {
        if constexpr (GuessWork<Work>) return this->result && this->result->is_right();
        return true;
    }

private:
    Work work_;
};

template <class Result>
class PreparationOf : public Preparation {
public:
    explicit PreparationOf(std::function<std::shared_ptr<SlowWork>()> ask) : ask_{std::move(ask)} {}

    std::shared_ptr<SlowWork> ask() override { return ask_(); }

    void take(SlowWork const& done) override {
        auto const* const work = dynamic_cast<WorkFor<Result> const*>(&done);
        if (work == nullptr || !work->result) {
            throw std::logic_error{"an event got the result of another event's work"};
        }
        result_ = work->result;
    }

    std::optional<Result> const& result() const { return result_; }

private:
    std::function<std::shared_ptr<SlowWork>()> ask_;
    std::optional<Result> result_;
};

template <class Ask>
using WorkAskedBy = std::remove_cvref_t<std::invoke_result_t<Ask&>>;

}  // namespace detail

/// A parameter of an event that takes long to make. The argument for it is a callable that returns
/// the work; it is asked in a transaction, after the typed texts were applied. The work is a
/// callable, too: it holds all its data, touches nothing else and returns the result. It runs with
/// no transaction open, a bounded number at a time. The event fires in another transaction, with
/// the result. A submission that is tried again uses the result again.
template <std::copy_constructible Result>
class Prepared {
public:
    /// Prepares the result with the work that the callable returns.
    template <std::invocable Ask>
        requires std::is_invocable_r_v<Result, detail::WorkAskedBy<Ask> const&>
    Prepared(Ask ask)
        : preparation_{std::make_shared<detail::PreparationOf<Result>>(
              [ask = std::move(ask)]() mutable -> std::shared_ptr<SlowWork> {
                  using Work = detail::WorkAskedBy<Ask>;
                  return std::make_shared<detail::WorkOf<Work, Result>>(ask());
              })} {}

    /// The result. Throws std::logic_error where no submission fires the event.
    Result const& operator*() const {
        if (!preparation_->result()) throw std::logic_error{"nothing was prepared for the event"};
        return *preparation_->result();
    }

    /// The same.
    Result const* operator->() const { return &**this; }

    /// The work's side of it, common to all copies.
    std::shared_ptr<Preparation> preparation() const { return preparation_; }

private:
    std::shared_ptr<detail::PreparationOf<Result>> preparation_;  // of all copies
};

}  // namespace holdfast
