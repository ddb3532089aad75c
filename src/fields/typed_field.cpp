// SPDX-License-Identifier: MIT
#include <holdfast/fields/typed_field.hpp>

namespace holdfast {

template class TypedField<std::string>;
template class TypedField<int>;
template class TypedField<std::int64_t>;

}  // namespace holdfast
