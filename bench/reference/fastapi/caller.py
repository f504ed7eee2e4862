"""The caller as GET /api/v1/me shows it."""

from datetime import datetime, timezone

# What lib/policy grants a Books.Librarian. The bench compares the bodies, so a drift shows.
PERMISSIONS = ["me.read", "books.read", "books.create"]


def describe_caller(claims: dict) -> dict:
    return {
        "kind": "person",
        "name": claims["name"],
        "username": claims["preferred_username"],
        "tenantId": claims["tid"],
        "objectId": claims["oid"],
        "clientId": claims["azp"],
        "roles": claims["roles"],
        "ignoredRoles": [],
        "permissions": PERMISSIONS,
        "token": {
            "version": claims["ver"],
            "issuer": claims["iss"],
            "audience": claims["aud"],
            "scopes": claims["scp"].split(" "),
            "claims": claims,
            "issuedAt": iso_time(claims["iat"]),
            "expiresAt": iso_time(claims["exp"]),
        },
    }


def iso_time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
