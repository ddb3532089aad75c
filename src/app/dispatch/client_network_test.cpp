// SPDX-License-Identifier: MIT
#include "app/dispatch/client_network.hpp"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

TEST(ClientNetwork, OfIPv4IsTheAddress) {
    EXPECT_EQ(client_network("192.0.2.1"), "192.0.2.1");
    EXPECT_NE(client_network("192.0.2.1"), client_network("192.0.2.2"));
}

TEST(ClientNetwork, OfIPv6IsTheSamePlaceForAllThatOneClientCanTake) {
    EXPECT_EQ(client_network("2001:db8:1:2::1"), client_network("2001:DB8:1:2:ffff::"));
    EXPECT_EQ(client_network("fe80::1%eth0"), client_network("fe80::2%eth1"));
    EXPECT_NE(client_network("2001:db8:1:2::1"), client_network("2001:db8:1:3::1"));
    EXPECT_NE(client_network("2001:db8:1:2::1"), "");
}

TEST(ClientNetwork, OfIPv4WrittenAsIPv6IsTheSame) {
    EXPECT_EQ(client_network("::ffff:192.0.2.1"), "192.0.2.1");
}

TEST(ClientNetwork, OfWhatIsNoAddressIsEmpty) {
    for (auto const* const text : {"", "unknown", "_hidden", "192.0.2", "1.2.3.4:80", "[::1]",
                                   "192.0.2.1, 192.0.2.2", "%", "::g", "2001:db8"}) {
        EXPECT_EQ(client_network(text), "") << text;
    }
}

}  // namespace
}  // namespace holdfast
