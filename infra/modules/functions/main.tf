# The API beside the Static Web App. Settings: docs/azure-functions.md and docs/settings.md.

locals {
  flex = var.plan == "flex"
  sku  = { flex = "FC1", basic = "B1", premium = "P0v3" }[var.plan]

  app_settings = {
    AZURE_KEY_VAULT_URL     = var.key_vault_url
    AZURE_CLIENT_ID         = var.identity.client_id
    AZURE_TOKEN_CREDENTIALS = "ManagedIdentityCredential"
    DATABASE_URL            = var.database_url
    TOKEN_HEADER            = "x-authorization"

    # The timer's lease, by identity; the account's name comes with each kind of app.
    # https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
    AzureWebJobsStorage__credential = "managedidentity"
    AzureWebJobsStorage__clientId   = var.identity.client_id

    # https://learn.microsoft.com/azure/azure-functions/functions-app-settings#applicationinsights_authentication_string
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING = "ClientId=${var.identity.client_id};Authorization=AAD"
  }
}

# For the host alone: leases, and with flex the package. Nobody has a key, because keys are not accepted.
resource "azurerm_storage_account" "this" {
  name                            = var.storage_account_name
  resource_group_name             = var.resource_group_name
  location                        = var.location
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  min_tls_version                 = "TLS1_2"
  https_traffic_only_enabled      = true
  shared_access_key_enabled       = false
  default_to_oauth_authentication = true
  allow_nested_items_to_be_public = false
  local_user_enabled              = false
  tags                            = var.tags
}

resource "azurerm_storage_container" "packages" {
  count = local.flex ? 1 : 0

  name                  = "packages"
  storage_account_id    = azurerm_storage_account.this.id
  container_access_type = "private"
}

# https://learn.microsoft.com/azure/azure-functions/functions-reference#grant-permission-to-the-identity
resource "azurerm_role_assignment" "host" {
  scope                = azurerm_storage_account.this.id
  role_definition_name = "Storage Blob Data Owner"
  principal_id         = var.identity.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_service_plan" "this" {
  name                = "${var.name}-plan"
  resource_group_name = var.resource_group_name
  location            = var.location
  os_type             = "Linux"
  sku_name            = local.sku
  tags                = var.tags
}

resource "azurerm_linux_function_app" "this" {
  count = local.flex ? 0 : 1

  name                          = var.name
  resource_group_name           = var.resource_group_name
  location                      = var.location
  service_plan_id               = azurerm_service_plan.this.id
  functions_extension_version   = "~4"
  https_only                    = true
  storage_account_name          = azurerm_storage_account.this.name
  storage_uses_managed_identity = true
  virtual_network_subnet_id     = var.subnet_id
  builtin_logging_enabled       = false
  app_settings                  = merge(local.app_settings, { WEBSITE_RUN_FROM_PACKAGE = "1" })
  tags                          = var.tags

  # Deployment signs in through Entra; these would be user names and passwords.
  ftp_publish_basic_authentication_enabled       = false
  webdeploy_publish_basic_authentication_enabled = false

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity.id]
  }

  site_config {
    always_on                              = true
    ftps_state                             = "Disabled"
    http2_enabled                          = true
    minimum_tls_version                    = "1.2"
    health_check_path                      = "/api/health"
    health_check_eviction_time_in_min      = 5
    vnet_route_all_enabled                 = var.subnet_id != null
    application_insights_connection_string = var.insights_connection_string

    application_stack {
      node_version = var.node_version
    }
  }

  # Its host takes its leases there from its first moment on.
  depends_on = [azurerm_role_assignment.host]

  lifecycle {
    # Linking to the Static Web App writes these: from then on it alone may call.
    ignore_changes = [auth_settings_v2]
  }
}

resource "azurerm_function_app_flex_consumption" "this" {
  count = local.flex ? 1 : 0

  name                        = var.name
  resource_group_name         = var.resource_group_name
  location                    = var.location
  service_plan_id             = azurerm_service_plan.this.id
  runtime_name                = "node"
  runtime_version             = var.node_version
  https_only                  = true
  instance_memory_in_mb       = 2048
  maximum_instance_count      = 40
  virtual_network_subnet_id   = var.subnet_id
  storage_container_type      = "blobContainer"
  storage_container_endpoint  = "${azurerm_storage_account.this.primary_blob_endpoint}${azurerm_storage_container.packages[0].name}"
  storage_authentication_type = "UserAssignedIdentity"
  tags                        = var.tags

  storage_user_assigned_identity_id              = var.identity.id
  webdeploy_publish_basic_authentication_enabled = false

  # The provider writes a connection string without a key here unless it is given, and the host prefers
  # it to the identity: hashicorp/terraform-provider-azurerm issue 29149. docs/decisions/0018 says more.
  app_settings = merge(local.app_settings, {
    AzureWebJobsStorage              = ""
    AzureWebJobsStorage__accountName = azurerm_storage_account.this.name
  })

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity.id]
  }

  site_config {
    http2_enabled                          = true
    minimum_tls_version                    = "1.2"
    health_check_path                      = "/api/health"
    health_check_eviction_time_in_min      = 5
    vnet_route_all_enabled                 = var.subnet_id != null
    application_insights_connection_string = var.insights_connection_string
  }

  depends_on = [azurerm_role_assignment.host]

  lifecycle {
    ignore_changes = [auth_settings_v2]
  }
}
