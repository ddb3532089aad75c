// SPDX-License-Identifier: MIT
#include "app/pages/rehearsal.hpp"

#include <stdexcept>
#include <typeinfo>

#include <holdfast/app/views/redirect.hpp>
#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/http/error.hpp>

namespace holdfast {
namespace {

// The standard library's own logic errors, such as std::out_of_range, may come from the data.
bool is_mistake(std::exception const& exception) {
    return typeid(exception) == typeid(std::logic_error);
}

void rehearse(PageRenderer const& renderer, ViewDefinition const& definition,
              sql::Deadline deadline, Rehearsal& rehearsal) {
    auto const sentence = [&](std::string const& reason) {
        return "The view " + definition.path() + " cannot be shown: " + reason + ".";
    };
    try {
        renderer.rehearse(definition, deadline);
    } catch (http::Error const&) {  // an answer, and so is each of the next two
    } catch (Redirect const&) {
    } catch (DomainException const&) {
    } catch (std::exception const& exception) {
        auto& found = is_mistake(exception) ? rehearsal.mistakes : rehearsal.failures;
        found.push_back(sentence(exception.what()));
    }
}

}  // namespace

Rehearsal rehearse(UserInterface const& user_interface, PageRenderer const& renderer,
                   sql::Deadline deadline) {
    Rehearsal rehearsal;
    for (auto const* const definition : user_interface.views()) {
        ++rehearsal.views;
        if (definition->has_moved()) continue;
        bool const has_page = !definition->slots().empty();
        if (has_page && definition->download()) {
            rehearsal.mistakes.push_back("The view " + definition->path() +
                                         " answers with a file, so nobody sees its slots.");
        } else if (!has_page && !definition->download()) {
            rehearsal.mistakes.push_back("The view " + definition->path() +
                                         " has no contents: fill a slot, or move it.");
        } else {
            rehearse(renderer, *definition, deadline, rehearsal);
        }
    }
    return rehearsal;
}

}  // namespace holdfast
