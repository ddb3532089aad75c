-- SPDX-License-Identifier: MIT
select ?, '?', "a?" from t where a in (?) and b not in (?)