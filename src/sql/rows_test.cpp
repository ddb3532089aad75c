// SPDX-License-Identifier: MIT
// The types that rows are read into.
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "sql/test_database.hpp"

namespace holdfast {

/// A value that a list of such values can make.
class Tree {
public:
    Tree() = default;
    explicit Tree(std::string text) : text_{std::move(text)} {}
    Tree(std::initializer_list<Tree> parts) : text_{"("} {
        for (auto const& part : parts) text_ += part.text_;
        text_ += ')';
    }

    std::string const& text() const { return text_; }

private:
    std::string text_;
};

template <>
struct FieldFormat<Tree> {
    static std::string format(Tree const& tree) { return tree.text(); }
    static Parsed<Tree> parse(std::string_view text) { return Tree(std::string{text}); }
};

namespace sql {
namespace {

class StatementRows : public WithDatabase {
protected:
    StatementRows() {
        for (auto const* name : {"one", "two", "three"}) insert(name);
    }
};

struct Item {
    std::int64_t id = 0;
    std::string name;
    int length = -1;
};

TEST_F(StatementRows, FillTheMembersOfObjects) {
    Transaction transaction{database, Access::read, late()};
    auto const item =
        transaction.one<&Item::name, &Item::id>("select name, id from item where name = ?",
                                                "three");
    ASSERT_TRUE(item);
    EXPECT_EQ(item->id, 3);
    EXPECT_EQ(item->name, "three");
    EXPECT_EQ(item->length, -1);
    EXPECT_FALSE((transaction.one<&Item::id>("select id from item where id = 9")));
    std::string seen;
    for (auto const& one : transaction.rows<&Item::name, &Item::length>(
             "select name, length(name) from item order by id")) {
        seen += one.name + std::to_string(one.length);
    }
    EXPECT_EQ(seen, "one3two3three5");
}

struct NumberedItem : Item {
    std::string note;
};

TEST_F(StatementRows, FillInheritedMembers) {
    Transaction transaction{database, Access::read, late()};
    auto const item = transaction.one<&NumberedItem::name, &NumberedItem::note>(
        "select name, 'noted' from item where id = 2");
    static_assert(std::same_as<decltype(item)::value_type, NumberedItem>);
    EXPECT_EQ(item->name + item->note, "twonoted");
    auto const inherited =
        transaction.one<NumberedItem, &NumberedItem::name>("select name from item where id = ?", 3);
    static_assert(std::same_as<decltype(inherited)::value_type, NumberedItem>);
    EXPECT_EQ(inherited->name, "three");
    auto const all = transaction
                         .rows<NumberedItem, &NumberedItem::id, &NumberedItem::note>(
                             "select id, name from item order by id")
                         .to_vector();
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all.back().note, "three");
}

TEST_F(StatementRows, GiveAValueThatIsMadeFromAListOfItsOwnType) {
    Transaction transaction{database, Access::write, late()};
    transaction.execute("update item set name = ? where id = 1", "(ab)");
    EXPECT_EQ(transaction.one<Tree>("select name from item where id = 1")->text(), "(ab)");
}

}  // namespace
}  // namespace sql
}  // namespace holdfast
