// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace holdfast {

/// The secrets in a file, newest first: one a line when it is text, else its whole content.
/// Throws std::runtime_error, in words for the operator, when it holds none, cannot be read, or can
/// be read by everybody or written by others.
std::vector<std::string> read_secrets(std::string const& file);

/// The secret in that file, made when it is not there, readable by its owner only. Processes that
/// start at the same time get the same.
std::vector<std::string> development_secrets(std::string const& file);

}  // namespace holdfast
