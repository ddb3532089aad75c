// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>

#include <holdfast/holdfast.hpp>

namespace address_book {

inline holdfast::PathArgument<std::int64_t> const address_id{"id"};

/// The addresses of the application, and the page that they share.
class AddressBook : public holdfast::UserInterface {
    using ViewOfAddress = holdfast::ViewWith<holdfast::PathArgument<std::int64_t>>;

public:
    AddressBook();

    holdfast::ViewWith<>& list = define_view("/", "Addresses");
    holdfast::ViewWith<>& add = define_view("/new", "Add an address");
    ViewOfAddress& edit = define_view("/{id}", "Edit an address", address_id);
    ViewOfAddress& remove = define_view("/{id}/delete", "Delete an address", address_id);

private:
    std::unique_ptr<holdfast::HTML5Page> make_page(holdfast::PageHead head,
                                                   holdfast::Url const& current) const;
};

}  // namespace address_book
