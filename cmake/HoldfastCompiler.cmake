# SPDX-License-Identifier: MIT
# The warnings of our own targets. HOLDFAST_WERROR is on in the dev preset only: a newer compiler
# must not break those who merely use the library.
option(HOLDFAST_WERROR "Treat warnings as errors" OFF)
set(HOLDFAST_SANITIZE "" CACHE STRING "Sanitizers, as in -fsanitize=")

add_library(holdfast_options INTERFACE)
target_compile_features(holdfast_options INTERFACE cxx_std_20)
target_compile_options(holdfast_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -Wold-style-cast -Wno-missing-field-initializers>)
if(HOLDFAST_WERROR)
  target_compile_options(holdfast_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()
if(HOLDFAST_SANITIZE)
  target_compile_options(holdfast_options INTERFACE
    -fsanitize=${HOLDFAST_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(holdfast_options INTERFACE -fsanitize=${HOLDFAST_SANITIZE})
  if(HOLDFAST_SANITIZE MATCHES "undefined")
    target_compile_options(holdfast_options INTERFACE -fno-sanitize-recover=undefined)
  endif()
  if(HOLDFAST_SANITIZE MATCHES "address") # else each start relocates half a million addresses
    target_link_options(holdfast_options INTERFACE
      $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-no-pie>)
  endif()
  if(HOLDFAST_SANITIZE MATCHES "thread") # Asio uses fences, which TSan only warns about
    target_compile_options(holdfast_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-tsan>)
  endif()
endif()
