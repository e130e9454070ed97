"""The whole life of a seat, by the published Python package; the link is read from standard input."""

import os
import sys

from polar.base import PolarClientError
from polar.v2026_04 import Polar as Polar202604
from polar.v2026_10 import Polar as Polar202610
from polar.v2027_01 import Polar as Polar202701

versions = {"2026-04": Polar202604, "2026-10": Polar202610, "2027-01": Polar202701}
url, token, owner, bob = (os.environ[name] for name in ("URL", "TOKEN", "OWNER", "BOB"))
usher = versions[os.environ["VERSION"]](token, base_url=url)

# The youngest version writes tiers in another way.
price = (
    {"tiers": {"type": "volume", "tiers": [{"unit_amount": 0}]}}
    if os.environ["VERSION"] == "2027-01"
    else {"seat_tiers": {"tiers": [{"min_seats": 1, "price_per_seat": 0}]}}
)
product = usher.products.create(
    name="Studio Pro",
    recurring_interval="month",
    prices=[{"amount_type": "seat_based", "price_currency": "usd", **price}],
)
customer = usher.customers.create(type="team", name="Engines", owner={"email": owner})
opened = usher.subscriptions.create(product_id=product.id, customer_id=customer.id)
usher.subscriptions.update(opened.id, seats=3)

seat = usher.customer_seats.assign_seat(
    subscription_id=opened.id, email=bob, metadata={"team": "blue"}
)
assert (seat.status, seat.email) == ("pending", bob), seat

print("assigned", flush=True)
link = sys.stdin.readline().strip()
info = usher.customer_seats.get_claim_info(link)
assert (info.product_name, info.can_claim) == ("Studio Pro", True), info
claim = usher.customer_seats.claim_seat(invitation_token=link)
assert claim.seat.status == "claimed", claim

mine = {"request_access_token": claim.customer_session_token}
own = usher.customer_portal.seats.list_seats(subscription_id=opened.id, **mine)
assert [one.id for one in own.seats] == [seat.id], own
who = usher.customer_portal.customer_session.get_authenticated_user(**mine)
assert (who.type, who.email) == ("member", bob), who

assert [one.id for one in usher.subscriptions.iter_list(customer_id=customer.id)] == [opened.id]
assert [one.role for one in usher.customers.members.iter_list(customer.id, role="owner")] == ["owner"]
assert [one.id for one in usher.customers.iter_list(query="Engines")] == [customer.id]
assert [one.id for one in usher.products.iter_list()] == [product.id]
assert len([*usher.organizations.iter_list()]) == 1

assert usher.customer_seats.revoke_seat(seat.id).status == "revoked"
left = usher.customer_seats.list_seats(subscription_id=opened.id)
assert (left.available_seats, left.total_seats) == (3, 3), left
assert usher.subscriptions.revoke(opened.id).status == "canceled"
# This package reads the state of no customer whose subscription is live: it takes the statuses of
# licence keys for those of subscriptions.
assert usher.customers.get_state(customer.id).active_subscriptions == []
try:
    usher.customer_seats.assign_seat(subscription_id=opened.id, email=bob)
except PolarClientError as refusal:
    assert refusal.status_code == 400, refusal
else:
    raise AssertionError("a subscription that has ended hands out no seat")
print("lived", flush=True)
