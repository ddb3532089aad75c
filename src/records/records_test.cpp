// SPDX-License-Identifier: MIT
// Objects and their rows.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/http/error.hpp>

#include "records/records_fixture.hpp"

namespace holdfast::test_records {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Records : public WithRecords {};

/// The status and the words of the http::Error that the work throws.
template <class Work>
std::pair<http::Status, std::string> refusal_of(Work&& work) {
    try {
        work();
    } catch (http::Error const& error) {
        return {error.status(), error.message()};
    }
    ADD_FAILURE() << "no http::Error was thrown";
    return {};
}

std::vector<std::string> names(std::vector<Product> const& products) {
    std::vector<std::string> names;
    for (auto const& product : products) names.push_back(product.name);
    return names;
}

TEST_F(Records, AreReadAsTheyWereInserted) {
    using namespace std::chrono;
    auto made = product("Tea");
    {
        auto transaction = writing();
        Supplier supplier{.name = "Alder"};
        made.supplier_id = insert(transaction, supplier);
        made.price = Decimal<2>::of_units(495);
        made.is_sold = true;
        made.expiry = 2027y / 2 / 28;
        made.tags = {"hot", "green"};
        EXPECT_EQ(insert(transaction, made), made.id);
        EXPECT_GT(made.id, 0);
        transaction.commit();
    }
    auto transaction = reading();
    auto const read = load<Product>(transaction, made.id);
    EXPECT_EQ(read.id, made.id);
    EXPECT_EQ(read.name, "Tea");
    EXPECT_EQ(read.code, "code of Tea");
    EXPECT_EQ(read.price.units(), 495);
    EXPECT_TRUE(read.is_sold);
    EXPECT_EQ(read.expiry, made.expiry);
    EXPECT_EQ(read.supplier_id, made.supplier_id);
    EXPECT_THAT(read.tags, testing::UnorderedElementsAre("green", "hot"));
    EXPECT_EQ(read.origin, "origin of Tea");
    EXPECT_EQ(read.shown_name, "");
}

TEST_F(Records, OfAKeyOfTheProgramAreFoundByIt) {
    auto transaction = writing();
    Country country{.code = "ie", .name = "Ireland"};
    EXPECT_EQ(insert(transaction, country), "ie");
    EXPECT_EQ(load<Country>(transaction, "ie").name, "Ireland");
    country.name = "Éire";
    update(transaction, country);
    EXPECT_EQ(transaction.one<std::string>("select name from country where code = 'ie'"), "Éire");
    erase(transaction, country);
    EXPECT_FALSE(find<Country>(transaction, "ie"));
}

TEST_F(Records, ThatAreGoneAreNotFoundInTheWordsOfTheirClass) {
    auto const tea = saved("Tea");
    auto transaction = writing();
    EXPECT_FALSE(find<Product>(transaction, tea.id + 1));
    EXPECT_EQ(refusal_of([&] { load<Product>(transaction, tea.id + 1); }),
              std::pair(http::Status::not_found,
                        std::string{"This product is not kept any more."}));
    EXPECT_EQ(refusal_of([&] { load<Supplier>(transaction, 1); }),
              std::pair(http::Status::not_found, std::string{"This is not there any more."}));

    auto gone = product("Salt");
    gone.id = tea.id + 1;
    EXPECT_EQ(refusal_of([&] { update(transaction, gone); }).first, http::Status::not_found);
    EXPECT_EQ(refusal_of([&] { erase(transaction, gone); }).first, http::Status::not_found);
}

TEST_F(Records, ThatAnotherStatementDeletedCannotBeUpdated) {
    auto const tea = saved("Tea");
    auto transaction = writing();
    auto loaded = load<Product>(transaction, tea.id);
    transaction.execute("delete from product");
    loaded.name = "Green tea";
    EXPECT_EQ(refusal_of([&] { update(transaction, loaded); }).first, http::Status::not_found);
}

TEST_F(Records, AreSelectedByAClause) {
    for (auto const* const name : {"Tea", "Salt", "Rice", "Oats"}) saved(name);
    auto transaction = reading();
    std::vector<std::string> const wanted{"Tea", "Rice", "Oats"};
    EXPECT_THAT(names(select<Product>(transaction, "where name in (?) order by name", wanted)),
                ElementsAre("Oats", "Rice", "Tea"));
    EXPECT_THAT(names(select<Product>(transaction, "where name = ?", "Water")), IsEmpty());
    EXPECT_EQ(select<Product>(transaction).size(), 4u);
    std::string const order = "name desc";
    EXPECT_THAT(names(select<Product>(transaction,
                                      sql::unchecked("where name < ? order by " + order), "S")),
                ElementsAre("Rice", "Oats"));
}

TEST_F(Records, AreReadByStatementsOfOnesOwnWhereBracesNameTheirColumns) {
    auto tea = saved("Tea");
    saved("Salt");
    {
        auto transaction = writing();
        Supplier supplier{.name = "Alder"};
        tea.supplier_id = insert(transaction, supplier);
        update(transaction, tea);
        transaction.commit();
    }
    auto transaction = reading();
    EXPECT_EQ(transaction.one<Product>("select {columns} from product where name = ?", "Tea")->code,
              "code of Tea");
    EXPECT_THAT(names(transaction
                          .rows<Product>("select p.{columns} from product as p order by p.name")
                          .to_vector()),
                ElementsAre("Salt", "Tea"));
    auto rows = transaction.rows<std::string, Product, std::int64_t>(
        "select supplier.name, {columns}, supplier.id from product "
        "join supplier on supplier.id = supplier_id");
    for (auto const& [supplier, product, supplier_id] : rows) {
        EXPECT_EQ(supplier, "Alder");
        EXPECT_EQ(product.origin, "origin of Tea");
        EXPECT_EQ(supplier_id, tea.supplier_id);
    }
    EXPECT_EQ(transaction.one<std::string>("select '{columns}'"), "{columns}");
}

TEST_F(Records, AreUpdatedInTheColumnsThatChangedAlone) {
    auto const tea = saved("Tea");
    auto transaction = writing();
    auto loaded = load<Product>(transaction, tea.id);
    transaction.execute("update product set origin = 'elsewhere' where id = ?", tea.id);
    loaded.name = "Green tea";
    loaded.tags = {"hot"};
    loaded.expiry = std::chrono::year_month_day{std::chrono::year{2027} / 1 / 31};
    update(transaction, loaded);
    auto const now = load<Product>(transaction, tea.id);
    EXPECT_EQ(now.name, "Green tea");
    EXPECT_EQ(now.tags, std::vector<std::string>{"hot"});
    EXPECT_EQ(now.expiry, loaded.expiry);
    EXPECT_EQ(now.origin, "elsewhere");
}

TEST_F(Records, AreUpdatedAgainFromWhatWasWrittenLast) {
    auto const tea = saved("Tea");
    auto transaction = writing();
    auto loaded = load<Product>(transaction, tea.id);
    loaded.origin = "China";
    update(transaction, loaded);
    loaded.origin = tea.origin;
    update(transaction, loaded);
    EXPECT_EQ(load<Product>(transaction, tea.id).origin, tea.origin);
    loaded.expiry = std::chrono::year_month_day{std::chrono::year{2027} / 1 / 31};
    update(transaction, loaded);
    loaded.expiry.reset();
    update(transaction, loaded);
    EXPECT_FALSE(load<Product>(transaction, tea.id).expiry);
}

TEST_F(Records, ThatAreAsTheyWereLoadedNeedNoStatement) {
    saved("Tea");
    saved("Salt");
    auto transaction = writing();
    auto const before = transaction.changes();
    for (auto const& product : select<Product>(transaction)) update(transaction, product);
    EXPECT_EQ(transaction.changes(), before);
}

TEST_F(Records, ThatWereNotLoadedAreComparedWithTheirRows) {
    auto tea = saved("Tea");
    auto transaction = writing();
    auto const before = transaction.changes();
    update(transaction, tea);
    EXPECT_EQ(transaction.changes(), before);
    tea.name = "Green tea";
    update(transaction, tea);
    EXPECT_EQ(load<Product>(transaction, tea.id).name, "Green tea");
}

TEST_F(Records, AreReadOnceUntilAStatementMayHaveChangedThem) {
    auto const tea = saved("Tea");
    auto transaction = writing();
    load<Product>(transaction, tea.id).name = "a copy of one's own";
    auto& rows = detail::LoadedRows<Product>::of(transaction);
    EXPECT_NE(rows.find_present(tea.id, transaction), nullptr);
    EXPECT_EQ(load<Product>(transaction, tea.id).name, "Tea");

    EXPECT_EQ(transaction.one<int>("select count(*) from product"), 1);
    EXPECT_NE(rows.find_present(tea.id, transaction), nullptr);

    transaction.execute("update product set name = 'Green tea'");
    EXPECT_EQ(rows.find_present(tea.id, transaction), nullptr);
    EXPECT_EQ(load<Product>(transaction, tea.id).name, "Green tea");

    auto const changed =
        transaction.one<std::string>("update product set name = 'Black tea' returning name");
    EXPECT_EQ(changed, load<Product>(transaction, tea.id).name);

    auto loaded = load<Product>(transaction, tea.id);
    loaded.name = "White tea";
    update(transaction, loaded);
    EXPECT_EQ(load<Product>(transaction, tea.id).name, "White tea");
    erase(transaction, loaded);
    EXPECT_FALSE(find<Product>(transaction, tea.id));
}

TEST_F(Records, OfAnotherTransactionAreReadAgain) {
    auto const tea = saved("Tea");
    auto before = reading();
    EXPECT_EQ(load<Product>(before, tea.id).name, "Tea");
    {
        auto transaction = writing();
        transaction.execute("update product set name = 'Green tea'");
        transaction.commit();
    }
    EXPECT_EQ(load<Product>(before, tea.id).name, "Tea");
    auto after = reading();
    EXPECT_EQ(load<Product>(after, tea.id).name, "Green tea");
}

TEST_F(Records, AreStoredByTheirStandardEvents) {
    auto transaction = writing();
    auto tea = product("Tea");
    auto const add = event_of<insert>(tea, transaction);
    EXPECT_EQ(add.key(), "add");
    EXPECT_EQ(add.label(), "Add");
    add.fire();
    EXPECT_EQ(add.result(), tea.id);

    tea.name = "Green tea";
    event_of<update>(tea, transaction).fire();
    EXPECT_EQ(load<Product>(transaction, tea.id).name, "Green tea");

    event_of<erase>(tea, transaction).fire();
    EXPECT_FALSE(find<Product>(transaction, tea.id));
}

TEST_F(Records, WithAValueThatCannotBeStoredDoomTheTransaction) {
    auto transaction = writing();
    Meter meter{.count = 7};
    insert(transaction, meter);
    meter.count = std::uint64_t{1} << 63;
    EXPECT_THAT(sql::error_of([&] { update(transaction, meter); }).statement(),
                testing::StartsWith("update meter set count = ?"));
    EXPECT_TRUE(transaction.first_error());
    EXPECT_THROW(transaction.commit(), sql::SqlError);
}

}  // namespace
}  // namespace holdfast::test_records
