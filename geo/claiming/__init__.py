"""What reads spatial claims in a text; `geo.claims` is the way in."""
