# `az containerapp job start` runs it, and waits for nobody to have it in reach: it is where the database is.
resource "azurerm_container_app_job" "this" {
  name                         = var.name
  resource_group_name          = var.resource_group_name
  location                     = var.location
  container_app_environment_id = var.environment_id
  workload_profile_name        = "Consumption"

  # Building an index takes its time; half an hour is a migration that hangs.
  replica_timeout_in_seconds = 1800
  # A migration that failed is looked at, not repeated.
  replica_retry_limit = 0
  tags                = var.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity.id]
  }

  registry {
    server   = var.registry_server
    identity = var.identity.id
  }

  manual_trigger_config {
    parallelism              = 1
    replica_completion_count = 1
  }

  template {
    container {
      name  = "migrate"
      image = var.image
      # Indexing a large catalogue anew takes half a GiB; Azure pairs 1 GiB with half a core.
      cpu     = 0.5
      memory  = "1Gi"
      command = ["/nodejs/bin/node", "migrate/main.mjs"]

      env {
        name  = "DATABASE_URL"
        value = var.database_url
      }

      env {
        name  = "AZURE_CLIENT_ID"
        value = var.identity.client_id
      }

      env {
        name  = "AZURE_TOKEN_CREDENTIALS"
        value = "ManagedIdentityCredential"
      }
    }
  }

  lifecycle {
    # infra/deploy.sh gives it the image of the release before it runs it.
    ignore_changes = [template[0].container[0].image]
  }
}
