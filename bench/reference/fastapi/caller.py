"""The caller as GET /api/v1/me shows it."""

import json
import os
from datetime import datetime, timezone

# What the product's policy grants the one caller of the bench.
PERMISSIONS = json.loads(os.environ["PERMISSIONS"])


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
