"""The sum of a partial refund, exact to the cent. `docs/assets/calculator/refund.js` does the same in the browser."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from .kinds import Number, record

ONE = Decimal(1)


@record
class Order:
    """What was bought and how much of it is used; amounts in one currency.

    paid: what the order cost, coupons included
    coupon: the part covered by vouchers and coupons
    list: the order's list price
    term: days bought
    used: days used
    discount: the discount for the time actually used, in percent
    new_list: the list price of the configuration that a downgrade leads to
    new_term: the days that this price is for
    """

    paid: Number
    coupon: Number
    list: Number
    term: Number
    used: Number
    discount: Number = Decimal(0)
    new_list: Number | None = None
    new_term: Number | None = None


def refund(order: Order, coefficient: Decimal = ONE, below: Decimal | None = None) -> Decimal:
    """What comes back, in the order's currency with two decimals, never below zero.

    (Cash paid − list price ÷ term × days used × (1 − discount) × coefficient) × the part of the price that is given up;
    the coefficient holds only for fewer used days than `below`, where that is given. The rule itself comes from the facts
    that the guide's sums cite. Raises ValueError for an order that cannot be: see `mistakes`.
    """
    found = mistakes(order)
    if found:
        raise ValueError(", ".join(found))
    left = max(Fraction(0), rest(order, coefficient, below))
    cents = (2 * left.numerator * 100 + left.denominator) // (2 * left.denominator)
    return (Decimal(cents) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def rest(order: Order, coefficient: Decimal = ONE, below: Decimal | None = None) -> Fraction:
    """What `refund` works out before it is rounded and kept from falling below zero."""
    factor = Fraction(coefficient) if below is None or order.used < below else Fraction(1)
    cash = Fraction(order.paid) - Fraction(order.coupon)
    cost = (
        Fraction(order.list)
        / Fraction(order.term)
        * Fraction(order.used)
        * (1 - Fraction(order.discount) / 100)
        * factor
    )
    return (cash - cost) * given_up(order)


def given_up(order: Order) -> Fraction:
    """The part of the daily list price that a downgrade gives up, from 0 to 1; all of it where nothing is kept."""
    if order.new_list is None or order.new_term is None:
        return Fraction(1)
    kept = Fraction(order.new_list) / Fraction(order.new_term) * Fraction(order.term) / Fraction(order.list)
    return max(Fraction(0), 1 - kept)


def mistakes(order: Order) -> list[str]:
    """What cannot be about an order.

    `list` (no list price), `days` (a term that is not whole), `term` (none), `used` (more than bought), `coupon` (more than paid), `discount` (over
    100 %), `new_term` (none, or no price beside it).
    """
    return [
        name
        for name, wrong in (
            ("list", order.list <= 0),
            ("days", order.term % 1 != 0),
            ("term", order.term < 1),
            ("used", order.used > order.term),
            ("coupon", order.coupon > order.paid),
            ("discount", order.discount > 100),
            ("new_term", (order.new_term is None) != (order.new_list is None) or order.new_term == 0),
        )
        if wrong
    ]


def doubts(order: Order) -> list[str]:
    """What can be about an order but hardly is: `list` (a list price below the total, which is what discounts leave of it).

    That it equals the total is doubted in the browser alone: a worked example may have no discount.
    """
    return ["list"] if order.list < order.paid else []
