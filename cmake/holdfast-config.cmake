# SPDX-License-Identifier: MIT
# find_package(holdfast [COMPONENTS testing]) gives holdfast::holdfast, and holdfast::testing for an
# application's own tests.
list(APPEND CMAKE_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")
if("testing" IN_LIST holdfast_FIND_COMPONENTS)
  set(HOLDFAST_TESTING ON)
endif()
include("${CMAKE_CURRENT_LIST_DIR}/HoldfastDependencies.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/holdfast-targets.cmake")
if(HOLDFAST_TESTING)
  include("${CMAKE_CURRENT_LIST_DIR}/holdfast-testing-targets.cmake" OPTIONAL
    RESULT_VARIABLE found)
  if(found)
    set(holdfast_testing_FOUND TRUE)
  endif()
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(holdfast CONFIG_MODE HANDLE_COMPONENTS)
