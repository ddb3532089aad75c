// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <holdfast/holdfast.hpp>

#include "torture/application/sizes.hpp"

namespace holdfast::torture {

// Lists, to which each submission appends the text that its user typed as its mark: so a page that
// shows a list tells which submissions it has seen, and the list in the end in which order they
// were applied. Four neighbours are a family.

std::vector<sql::Migration> migrations();

struct List {
    int number = 0;
    std::string items;
    std::string note;
    std::string mark;  // what a submission types; never stored by itself

    void append(sql::Transaction& transaction);
    void append_to_family(sql::Transaction& transaction);
    void append_in_vain(sql::Transaction& transaction);  ///< throws DomainException after its work
    void remark(sql::Transaction& transaction);

    static auto fields() {
        return std::tuple{field<&List::mark>("mark", "Mark", required),
                          field<&List::note>("note", "Note")};
    }
    static auto events() {
        return std::tuple{event<&List::append>("append", "Append"),
                          event<&List::append_to_family>("append_to_family", "Append to all"),
                          event<&List::append_in_vain>("append_in_vain", "Append in vain"),
                          event<&List::remark>("remark", "Remark")};
    }
};

struct Family {
    std::vector<List> lists;
    int total = 0;
};

/// The list that an address names, and the family with it.
int list_number(Url const& address);
Family load_family(sql::Transaction& transaction, int list);

/// Relies on one list and on its note.
class AloneForm : public Form {
public:
    explicit AloneForm(View& view);

private:
    List list_;
};

/// Relies on the total of a family: neither on its lists, nor on what is in them.
class TogetherForm : public Form {
public:
    explicit TogetherForm(View& view);

private:
    Family family_;
};

/// Relies on nothing.
class RemarkForm : public Form {
public:
    explicit RemarkForm(View& view);

private:
    List list_;
};

}  // namespace holdfast::torture
