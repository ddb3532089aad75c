// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace holdfast::sql {

/// A statement of a schema, with as much of it as tells whether it has something to do.
struct SchemaStatement {
    enum class Form {
        table,   ///< create table if not exists `name`
        index,   ///< create index if not exists `name` on `table`
        column,  ///< alter table `table` alter column `name` type text
        other,
    };

    std::string text;
    Form form = Form::other;
    std::string name;  ///< as it is written, like the table's
    std::string table;

    static SchemaStatement parse(std::string text);
};

/// A name without its quotes and without that of its schema.
std::string bare_name(std::string const& name);

}  // namespace holdfast::sql
