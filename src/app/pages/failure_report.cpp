// SPDX-License-Identifier: MIT
#include "app/pages/failure_report.hpp"

#include <utility>

#include <boost/json.hpp>

#include <holdfast/app/views/route.hpp>
#include <holdfast/text/messages/development.hpp>
#include <holdfast/widgets/definition_list.hpp>
#include <holdfast/widgets/elements.hpp>

namespace holdfast {
namespace {

std::string named(std::string_view key, std::string_view name) {
    return text::say<messages::key_and_name>({{"key", key}, {"name", name}});
}

void define(DefinitionList& list, std::string name, std::string const& meaning) {
    if (!meaning.empty()) list.define(std::move(name), meaning);
}

// Lines and columns of code tell something.
void define_code(DefinitionList& list, std::string name, std::string const& code) {
    if (code.empty()) return;
    list.define(std::move(name)).add<Pre>(code).add_class("holdfast-text");
}

void add_details(Container& contents, FailureReport const& report) {
    auto const& failure = report.failure;
    auto& section = contents.add<Section>();
    section.add_class("alert");
    section.add_class("alert-danger");
    section.add<H>(2, text::say<messages::what_went_wrong>()).add_class("h5");
    auto& list = section.add<DefinitionList>();
    define_code(list, text::say<messages::exception>(), failure.type);
    define_code(list, text::say<messages::exception_says>(), failure.message);
    define_code(list, text::say<messages::failed_statement>(), failure.statement);
    define(list, text::say<messages::failed_view>(), report.view);
    define(list, text::say<messages::failed_form>(), report.form);
    define(list, text::say<messages::failed_event>(), report.event);
    define(list, text::say<messages::failed_request>(), failure.request_id);
    section.add<P>(text::say<messages::where_to_look>()).add_class("mb-0");
}

}  // namespace

void set_view(FailureReport& report, Route const& route) {
    if (route.definition == nullptr) return;
    auto const& path = route.definition->path();
    auto const& title = route.definition->title();
    report.view = title.empty() ? path : named(path, title);
}

void set_view(FailureReport& report, UserInterface const& views, http::Request const& request) {
    try {
        set_view(report, views.find(request.path, request.query));
    } catch (...) {
        report.view.clear();  // looking for it may be what failed
    }
}

void set_submission(FailureReport& report, Submission const& submission, Labels const& labels) {
    report.form = submission.form();
    auto const pressed = submission.pressed();
    if (pressed.empty()) return;
    auto const label = labels.find(pressed.front());
    report.event = pressed.front();
    if (label != labels.end()) report.event = named(report.event, label->second);
}

void add_report(Container& contents, FailureReport const& report) {
    auto const& id = report.failure.request_id;
    contents.add<P>(text::say<messages::say_this_when_you_report_it>({{"id", id}}));
    if (report.environment == Environment::development) add_details(contents, report);
}

void add_report(boost::json::object& problem, FailureReport const& report) {
    auto const& failure = report.failure;
    problem["request"] = failure.request_id;
    if (report.environment == Environment::production) return;
    problem["failure"] = {
        {"exception", failure.type}, {"message", failure.message}, {"statement", failure.statement},
        {"view", report.view},       {"form", report.form},        {"event", report.event}};
}

}  // namespace holdfast
