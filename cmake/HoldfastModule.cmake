# SPDX-License-Identifier: MIT
# Makes one object library per row of HOLDFAST_LAYERS and from them the library `holdfast`.
# `testing` stands apart, as `holdfast_testing`: it is for applications' tests only.
function(holdfast_module name)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  file(GLOB headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/holdfast/${name}/*.hpp")

  add_library(holdfast_${name} OBJECT ${sources})
  target_sources(holdfast_${name} PUBLIC FILE_SET HEADERS
    BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${headers})
  target_include_directories(holdfast_${name} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(holdfast_${name} PRIVATE holdfast_options ${HOLDFAST_LINKS_${name}})
  target_compile_features(holdfast_${name} PUBLIC cxx_std_20)
  set_target_properties(holdfast_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

function(holdfast_library)
  add_library(holdfast STATIC)
  add_library(holdfast::holdfast ALIAS holdfast)
  target_compile_features(holdfast PUBLIC cxx_std_20)
  target_include_directories(holdfast PUBLIC "${PROJECT_SOURCE_DIR}/include")
  # What an application writes is SQL through SOCI and text through fmt; the rest stays inside.
  target_link_libraries(holdfast PUBLIC SOCI::core fmt::fmt)

  foreach(row IN LISTS HOLDFAST_LAYERS)
    string(REGEX REPLACE " *:.*" "" module "${row}")
    if(module STREQUAL "testing" AND NOT HOLDFAST_TESTS)
      continue()
    endif()
    holdfast_module(${module})
    if(NOT module STREQUAL "testing")
      target_sources(holdfast PRIVATE $<TARGET_OBJECTS:holdfast_${module}>)
      target_link_libraries(holdfast PRIVATE ${HOLDFAST_LINKS_${module}})
    endif()
  endforeach()
  target_link_libraries(holdfast PRIVATE Threads::Threads)
  holdfast_embed_assets(holdfast_http)

  if(HOLDFAST_TESTS)
    add_library(holdfast_test_support STATIC)
    add_library(holdfast::testing ALIAS holdfast_test_support)
    target_sources(holdfast_test_support PRIVATE $<TARGET_OBJECTS:holdfast_testing>)
    target_link_libraries(holdfast_test_support PUBLIC holdfast PRIVATE ${HOLDFAST_LINKS_testing})
  endif()
endfunction()
