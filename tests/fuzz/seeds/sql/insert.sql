-- SPDX-License-Identifier: MIT
insert into t values (?, ?) on conflict do update set a = ?