# SPDX-License-Identifier: MIT
# A check that cannot fail is no check: each is shown a small tree that is in order, and then one
# mistake at a time.
#   cmake -D TOOLS=<folder of the checks> -D SCRATCH=<folder to write in> -P check_test.cmake
cmake_minimum_required(VERSION 3.25)

set(licence "// SPDX-License-Identifier: MIT\n")

function(start_tree)
  file(REMOVE_RECURSE "${SCRATCH}")
  file(WRITE "${SCRATCH}/tree/CMakeLists.txt"
    "# SPDX-License-Identifier: MIT\nset(HOLDFAST_LAYERS\n"
    "  \"ground :\"\n  \"wall : ground\"\n  \"roof : wall\"\n  \"shed : ground\")\n"
    "set(HOLDFAST_ROOMS \"roof/frame :\" \"roof : roof/frame\" \"roof/cover : roof\")\n")
  file(WRITE "${SCRATCH}/tree/include/holdfast/holdfast.hpp"
    "${licence}#include <holdfast/roof/tile.hpp>\n")
  file(WRITE "${SCRATCH}/tree/src/roof/tile.cpp"
    "${licence}#include <holdfast/ground/soil.hpp>\n#include \"wall/brick.hpp\"\n#include <vector>\n")
  file(WRITE "${SCRATCH}/tree/src/roof/tile_test.cpp" "${licence}#include \"roof/tile.hpp\"\n")
  file(WRITE "${SCRATCH}/tree/src/wall/stone.cpp" "${licence}#include \"ground/soil.hpp\"\n")
  file(WRITE "${SCRATCH}/tree/src/shed/tool.cpp" "${licence}#include \"ground/soil.hpp\"\n")
  file(WRITE "${SCRATCH}/tree/src/roof/roof.cpp" "${licence}#include \"roof/frame/beam.hpp\"\n"
    "// \"The roof is red.\"\nthrow std::logic_error{\"A roof; of \" + name};\nadd_class(\" red-roof\");\n")
  file(WRITE "${SCRATCH}/tree/src/roof/cover/straw.cpp" "${licence}#include <holdfast/roof/tile.hpp>\n")
  file(WRITE "${SCRATCH}/tree/src/roof/frame/beam_test.cpp" "${licence}#include \"roof/tile.hpp\"\n")
  file(WRITE "${SCRATCH}/tree/examples/concurrency/main.cpp" "${licence}int main() {}\n")
  file(WRITE "${SCRATCH}/tree/docs/example.md" "The program:\n\n"
    "<!-- snippet: examples/concurrency/main.cpp -->\n```cpp\nint main() {}\n```\n")
  file(WRITE "${SCRATCH}/tree/tests/wall_test.cpp"
    "${licence}TEST(Wall, Stands) {}\nTEST_F(LongNameOfAWall,\n       StandsToo) {}\n")
  file(WRITE "${SCRATCH}/tree/tests/browser/wall_test.mjs" "${licence}story('It is seen', () => {});\n")
  file(WRITE "${SCRATCH}/tree/tests/known_mistakes.md" "| the mistake | the test |\n|---|---|\n"
    "| It falls | `Wall.Stands` `LongNameOfAWall.StandsToo` `It is seen` |\n")
  file(WRITE "${SCRATCH}/tree/docs/protocol.md" "| rule | tests |\n|---|---|\n"
    "| It stands; `it` does not fall. | `Wall.Stands` |\n")
  file(WRITE "${SCRATCH}/tree/tests/package-lock.json" "{ \"version\": \"1.0.0\" }\n")
endfunction()

function(run check)
  execute_process(COMMAND "${CMAKE_COMMAND}" -D "ROOT=${SCRATCH}/tree" -P "${TOOLS}/${check}.cmake"
    RESULT_VARIABLE result ERROR_VARIABLE output OUTPUT_VARIABLE output)
  set(result "${result}" PARENT_SCOPE)
  set(output "${output}" PARENT_SCOPE)
endfunction()

# expect_silence(<check> [<file> <content>])
function(expect_silence check)
  start_tree()
  if(ARGC GREATER 1)
    file(WRITE "${SCRATCH}/tree/${ARGV1}" "${ARGV2}")
  endif()
  run(${check})
  if(NOT result EQUAL 0 OR NOT output STREQUAL "")
    message(SEND_ERROR "${check} complains about a tree that is in order:\n${output}")
  endif()
endfunction()

function(expect_finding check file content finding)
  start_tree()
  file(WRITE "${SCRATCH}/tree/${file}" "${content}")
  run(${check})
  string(FIND "${output}" "${finding}" position)
  if(result EQUAL 0 OR position EQUAL -1)
    message(SEND_ERROR "${check} does not say '${finding}', but:\n${output}")
  endif()
endfunction()

expect_silence(check_layers)
expect_finding(check_layers src/wall/brick.cpp "\n\n#include <holdfast/roof/tile.hpp>\n"
  "src/wall/brick.cpp:3: wall must not include from 'roof', only from wall, ground.")
expect_finding(check_layers src/wall/brick_test.cpp "  #  include \"shed/tool.hpp\"\n"
  "src/wall/brick_test.cpp:1: wall must not include from 'shed'")
expect_finding(check_layers include/holdfast/wall/brick.hpp "#include <holdfast/holdfast.hpp>\n"
  "include/holdfast/wall/brick.hpp:1: wall must not include from 'holdfast.hpp'")
expect_finding(check_layers src/wall/brick.cpp "#include \"../roof/tile.hpp\"\n"
  "src/wall/brick.cpp:1: wall must not include from '..'")
expect_finding(check_layers src/cellar/wine.cpp ""
  "src/cellar/wine.cpp: This file is in no folder that HOLDFAST_LAYERS names.")
expect_finding(check_layers CMakeLists.txt "set(HOLDFAST_LAYERS \"wall : roof\" \"roof :\")\n"
  "HOLDFAST_LAYERS: wall uses roof, which no row above defines.")
expect_finding(check_layers src/roof/frame/beam.cpp "#include <holdfast/roof/tile.hpp>\n"
  "src/roof/frame/beam.cpp:1: roof/frame must not include from 'roof', only from roof/frame.")
expect_finding(check_layers src/roof/attic/box.cpp ""
  "src/roof/attic/box.cpp: This file is in no folder that HOLDFAST_ROOMS names.")
expect_finding(check_layers src/shed/tool.cpp ""
  "CMakeLists.txt: HOLDFAST_LAYERS: no file of shed includes from ground.")
expect_finding(check_layers src/roof/roof.cpp ""
  "CMakeLists.txt: HOLDFAST_ROOMS: no file of roof includes from roof/frame.")

expect_silence(check_sentences)
expect_silence(check_sentences include/holdfast/text/messages/house.hpp
  "inline constexpr Message door{\"The door is open.\"};\n")
expect_silence(check_sentences assets/script/messages.js "const door = 'The door is open.';\n")
expect_finding(check_sentences src/wall/brick.cpp "say(\"The wall is \"\n    \"high.\"); // \"A wall\"\n"
  "src/wall/brick.cpp: \"The wall is high.\" is a sentence")
expect_finding(check_sentences include/holdfast/wall/brick.hpp "auto x = \"{label}; is high.\";\n"
  "include/holdfast/wall/brick.hpp: \"{label}, is high.\" is a sentence")
expect_finding(check_sentences src/wall/brick.cpp "say(name + \" is high\");\n"
  "src/wall/brick.cpp: \" is high\" is a sentence")
expect_finding(check_sentences assets/script/wall.js "say(`The wall is high.`);\n"
  "assets/script/wall.js: \"The wall is high.\" is a sentence")

string(REPEAT ";\n" 400 longest_file)
string(REPEAT "]\n" 79 rest_of_the_longest_example)
expect_silence(check_sizes)
expect_finding(check_sizes src/wall/brick.cpp "${longest_file}//\n"
  "src/wall/brick.cpp: 401 lines; a file has at most 400.")
expect_finding(check_sizes examples/concurrency/more.cpp "${rest_of_the_longest_example}"
  "examples/concurrency: 81 lines of C++")
set(headers "")
foreach(number RANGE 1 89)
  string(APPEND headers "#include <holdfast/wall/brick_${number}.hpp>\n")
endforeach()
expect_silence(check_sizes include/holdfast/holdfast.hpp "${headers}")
expect_finding(check_sizes include/holdfast/holdfast.hpp "${headers}#include <holdfast/roof/tile.hpp>\n"
  "include/holdfast/holdfast.hpp: It reaches 90 headers; it reaches at most 89.")

set(table "| the mistake | the test |\n|---|---|\n| It falls | `Wall.Stands` |\n")
expect_silence(check_mistakes)
expect_finding(check_mistakes tests/known_mistakes.md "${table}| It leans | `Wall.Leans` |\n"
  "tests/known_mistakes.md:4: There is no test 'Wall.Leans'.")
expect_finding(check_mistakes tests/known_mistakes.md "${table}| It leans | `It is se` |\n"
  "tests/known_mistakes.md:4: There is no test 'It is se'.")
expect_finding(check_mistakes tests/known_mistakes.md "${table}| It leans | none |\n"
  "tests/known_mistakes.md:4: This mistake has no test.")
expect_finding(check_mistakes tests/known_mistakes.md "nothing\n"
  "tests/known_mistakes.md: There is no list of mistakes.")

set(table "| rule | tests |\n|---|---|\n| It stands. | `Wall.Stands` |\n")
expect_finding(check_mistakes docs/protocol.md "${table}| It leans. | `Wall.Leans` |\n"
  "docs/protocol.md:4: There is no test 'Wall.Leans'.")
expect_finding(check_mistakes docs/protocol.md "${table}| It leans. | none |\n"
  "docs/protocol.md:4: This rule has no test.")

set(user ann)
expect_silence(check_words)
expect_finding(check_words README.md "\nSee ${SCRATCH}/notes.\n"
  "README.md:2: This path exists on one machine only.")
expect_finding(check_words .ci/settings "folder=/home/${user}/holdfast\n"
  ".ci/settings:1: This path exists on one machine only.")
expect_finding(check_words tests/package-lock.json "{\n\"resolved\": \"https://example.com/\"\n}\n"
  "tests/package-lock.json:2: A lock file records no download addresses.")
expect_finding(check_words src/wall/brick.cpp "int brick;\n"
  "src/wall/brick.cpp: One of the first two lines says: SPDX-License-Identifier: MIT")

expect_silence(check_snippets)
expect_finding(check_snippets README.md "\n```cpp\nint main();\n```\n"
  "README.md:3: This block does not say which file it is from.")
expect_finding(check_snippets docs/use.md
  "<!-- snippet: examples/concurrency/main.cpp -->\n```cpp\nint main();\n```\n"
  "docs/use.md:3: This block is not in examples/concurrency/main.cpp.")
