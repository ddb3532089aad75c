# SPDX-License-Identifier: MIT
include(GoogleTest)

# holdfast_discover_tests(<program> PREFIX <prefix> LABEL <label> [SQLITE <filter>] [POSTGRESQL <filter>])
#
# Registers a program's tests. SQLITE selects those that run on SQLite; without it, all run there.
# POSTGRESQL selects those that also run on the tests' own PostgreSQL server; without it, none do.
function(holdfast_discover_tests program)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PREFIX;LABEL;SQLITE;POSTGRESQL" "")
  set(common DISCOVERY_TIMEOUT 60)
  set(properties LABELS ${arg_LABEL} TIMEOUT 300)
  if(arg_LABEL STREQUAL "slow")
    set(properties LABELS slow TIMEOUT 1200)
  endif()
  if(NOT arg_SQLITE)
    set(arg_SQLITE "*")
  endif()
  gtest_discover_tests(${program} TEST_PREFIX "${arg_PREFIX}." TEST_FILTER "${arg_SQLITE}"
    TEST_LIST ${program}_on_sqlite ${common} PROPERTIES ${properties})
  if(arg_POSTGRESQL)
    gtest_discover_tests(${program} TEST_PREFIX "postgresql.${arg_PREFIX}."
      TEST_FILTER "${arg_POSTGRESQL}" TEST_LIST ${program}_on_postgresql ${common}
      PROPERTIES ${properties} FIXTURES_REQUIRED postgresql
      ENVIRONMENT "HOLDFAST_POSTGRESQL=${PROJECT_BINARY_DIR}/postgresql-server")
  endif()
endfunction()
