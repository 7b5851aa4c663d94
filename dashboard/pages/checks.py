"""The page "All checks"."""

from dashboard import ledger

ledger.show()
