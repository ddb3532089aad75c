-- SPDX-License-Identifier: MIT
rollback transaction to s