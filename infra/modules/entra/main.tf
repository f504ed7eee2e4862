# The two registrations: the API, whose tokens the app accepts, and the pages, through which people sign in.

locals {
  # Generated from lib/policy: npx vitest run app-roles -u
  app_roles = jsondecode(file("${path.module}/app-roles.json"))

  # People of further organisations need registrations that every organisation may use; the app itself
  # refuses all tenants but those that it is told.
  audience = length(var.allowed_tenants) == 0 ? "AzureADMyOrg" : "AzureADMultipleOrgs"
  scope_id = uuidv5("url", "api://keyless/access_as_user")
}

data "azuread_application_published_app_ids" "known" {}

data "azuread_service_principal" "graph" {
  client_id = data.azuread_application_published_app_ids.known.result["MicrosoftGraph"]
}

resource "azuread_application" "api" {
  display_name                   = "${var.title} API"
  sign_in_audience               = local.audience
  owners                         = var.owner_object_ids
  fallback_public_client_enabled = false
  prevent_duplicate_names        = true

  api {
    # v2 tokens: issuer and audience as lib/server/auth expects them.
    requested_access_token_version = 2

    oauth2_permission_scope {
      id                         = local.scope_id
      value                      = "access_as_user"
      type                       = "User"
      enabled                    = true
      admin_consent_display_name = "Use ${var.title} as the signed-in person"
      admin_consent_description  = "Lets the pages of ${var.title} call its API for the person who is signed in."
      user_consent_display_name  = "Use ${var.title} for you"
      user_consent_description   = "Lets the pages of ${var.title} call its API for you."
    }
  }

  dynamic "app_role" {
    for_each = local.app_roles

    content {
      id                   = app_role.value.id
      value                = app_role.value.value
      display_name         = app_role.value.displayName
      description          = app_role.value.description
      allowed_member_types = app_role.value.allowedMemberTypes
      enabled              = true
    }
  }

  optional_claims {
    # Says that a token speaks for a service (`app`) and not for a person.
    access_token {
      name = "idtyp"
    }

    # Says that the client can answer a claims challenge.
    access_token {
      name = "xms_cc"
    }
  }

  lifecycle {
    ignore_changes = [identifier_uris]
  }
}

# Apart, because its value is not known before the registration is.
resource "azuread_application_identifier_uri" "api" {
  application_id = azuread_application.api.id
  identifier_uri = "api://${azuread_application.api.client_id}"
}

# Assignment is not required: who has no role yet may sign in and read what to ask for. The app gives a
# token without a role nothing.
resource "azuread_service_principal" "api" {
  client_id                    = azuread_application.api.client_id
  app_role_assignment_required = false
  owners                       = var.owner_object_ids
}

resource "azuread_application" "spa" {
  display_name                   = var.title
  sign_in_audience               = local.audience
  owners                         = var.owner_object_ids
  fallback_public_client_enabled = false
  prevent_duplicate_names        = true

  single_page_application {
    redirect_uris = [for origin in var.origins : "${origin}/auth-redirect.html"]
  }

  required_resource_access {
    resource_app_id = azuread_application.api.client_id

    resource_access {
      id   = local.scope_id
      type = "Scope"
    }
  }
}

resource "azuread_service_principal" "spa" {
  client_id                    = azuread_application.spa.client_id
  app_role_assignment_required = false
  owners                       = var.owner_object_ids
}

# Nobody is asked for consent to what belongs together.
resource "azuread_application_pre_authorized" "spa" {
  application_id       = azuread_application.api.id
  authorized_client_id = azuread_application.spa.client_id
  permission_ids       = [local.scope_id]
}

# On-behalf-of without a secret: the API proves itself by a token of the app's managed identity.
# https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
resource "azuread_application_federated_identity_credential" "on_behalf_of" {
  application_id = azuread_application.api.id
  display_name   = "managed-identity"
  description    = "The app's managed identity speaks for the API when it acts on behalf of a person."
  issuer         = "https://login.microsoftonline.com/${var.tenant_id}/v2.0"
  subject        = var.app_principal_id
  audiences      = ["api://AzureADTokenExchange"]
}

resource "azuread_app_role_assignment" "app_graph" {
  for_each = var.graph_permissions

  app_role_id         = data.azuread_service_principal.graph.app_role_ids[each.value]
  principal_object_id = var.app_principal_id
  resource_object_id  = data.azuread_service_principal.graph.object_id
}

# The pipeline keeps these registrations up to date: those that it owns, and no others. Plans read only.
resource "azuread_app_role_assignment" "pipeline_graph" {
  for_each = {
    for pair in concat(
      setproduct(keys(var.deployer_principal_ids), ["Application.ReadWrite.OwnedBy", "Directory.Read.All"]),
      setproduct(keys(var.planner_principal_ids), ["Application.Read.All"])
    ) : join("/", pair) => pair
  }

  app_role_id         = data.azuread_service_principal.graph.app_role_ids[each.value[1]]
  principal_object_id = merge(var.deployer_principal_ids, var.planner_principal_ids)[each.value[0]]
  resource_object_id  = data.azuread_service_principal.graph.object_id
}
