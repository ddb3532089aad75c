# SPDX-License-Identifier: MIT
# The library's dependencies, also where it is installed: holdfast-config.cmake includes this file.
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS headers url json)
find_package(SQLite3 REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)

# The libraries that each module links beyond the modules it uses.
set(HOLDFAST_LINKS_text        )
set(HOLDFAST_LINKS_html        )
set(HOLDFAST_LINKS_http        Boost::headers Boost::url spdlog::spdlog)
set(HOLDFAST_LINKS_sql         SQLite::SQLite3 PostgreSQL::PostgreSQL PkgConfig::sodium fmt::fmt)
set(HOLDFAST_LINKS_fields      Boost::url PkgConfig::re2)
set(HOLDFAST_LINKS_concurrency PkgConfig::sodium)
set(HOLDFAST_LINKS_records     )
set(HOLDFAST_LINKS_widgets     )
set(HOLDFAST_LINKS_forms       )
set(HOLDFAST_LINKS_app         Boost::json PkgConfig::sodium spdlog::spdlog)
set(HOLDFAST_LINKS_testing     PkgConfig::gumbo)

if(HOLDFAST_TESTING)
  pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
endif()
