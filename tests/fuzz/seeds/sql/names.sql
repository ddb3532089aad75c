-- SPDX-License-Identifier: MIT
select :a, @b, $c, 1 as "d"