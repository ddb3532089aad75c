-- SPDX-License-Identifier: MIT
select x.{columns}, {columns} from t x