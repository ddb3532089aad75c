// SPDX-License-Identifier: MIT
#include <holdfast/widgets/definition_list.hpp>

namespace holdfast {

DefinitionList::DefinitionList() : Element{"dl"} {
    add_class("row");
}

Dd& DefinitionList::define(std::string name, std::string meaning) {
    add<Dt>(std::move(name)).add_class("col-sm-4");
    auto& described = add<Dd>(std::move(meaning));
    described.add_class("col-sm-8");
    return described;
}

}  // namespace holdfast
