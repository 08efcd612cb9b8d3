"""The sum of a partial refund, exact to the cent. `docs/assets/calculator/refund.js` is its twin in the browser."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction


@dataclass(frozen=True, kw_only=True)
class Order:
    """What was bought and how much of it is used. Amounts in one currency, times in days."""

    paid: Decimal
    coupon: Decimal
    list: Decimal
    term: Decimal
    used: Decimal


def refund(order: Order, factor: Decimal = Decimal(1), threshold: Decimal | None = None) -> Decimal:
    """What comes back, in the order's currency with two decimals, never below zero.

    Cash paid − list price ÷ term × days used × factor; the factor holds only for fewer used days than
    `threshold`, where that is given. The rule itself comes from the facts that the guide's sums cite.
    Raises ValueError for an order that cannot be: see `mistakes`.
    """
    found = mistakes(order)
    if found:
        raise ValueError(", ".join(found))
    left = max(Fraction(0), rest(order, factor, threshold))
    cents = (2 * left.numerator * 100 + left.denominator) // (2 * left.denominator)
    return (Decimal(cents) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def rest(order: Order, factor: Decimal = Decimal(1), threshold: Decimal | None = None) -> Fraction:
    """What `refund` works out before it is rounded and kept from falling below zero."""
    times = Fraction(factor) if threshold is None or order.used < threshold else Fraction(1)
    cash = Fraction(order.paid) - Fraction(order.coupon)
    return cash - Fraction(order.list) / Fraction(order.term) * Fraction(order.used) * times


def mistakes(order: Order) -> list[str]:
    """What cannot be about an order: `days` (not whole), `term` (none), `used` (more than bought), `coupon` (more than paid)."""
    return [
        name
        for name, wrong in (
            ("days", order.term % 1 != 0 or order.used % 1 != 0),
            ("term", order.term < 1),
            ("used", order.used > order.term),
            ("coupon", order.coupon > order.paid),
        )
        if wrong
    ]
