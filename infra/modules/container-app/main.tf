resource "azurerm_container_app" "this" {
  name                         = var.name
  resource_group_name          = var.resource_group_name
  container_app_environment_id = var.environment_id
  workload_profile_name        = "Consumption"
  # The revision before stays until the new one is ready, then it ends.
  revision_mode = "Single"
  tags          = var.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity.id]
  }

  registry {
    server   = var.registry_server
    identity = var.identity.id
  }

  ingress {
    external_enabled           = true
    allow_insecure_connections = false
    target_port                = local.port
    transport                  = "auto"

    traffic_weight {
      latest_revision = true
      percentage      = 100
    }
  }

  template {
    min_replicas = var.min_replicas
    max_replicas = 4

    # The host closes its connections within ten seconds.
    termination_grace_period_seconds = 30

    container {
      name   = "keyless"
      image  = var.image
      cpu    = 0.5
      memory = "1Gi"

      dynamic "env" {
        for_each = local.settings

        content {
          name  = env.key
          value = env.value
        }
      }

      # The process is up: it reads its vault first, for 30 seconds at most.
      startup_probe {
        transport               = "HTTP"
        port                    = local.port
        path                    = "/health"
        interval_seconds        = 5
        failure_count_threshold = 10
      }

      liveness_probe {
        transport               = "HTTP"
        port                    = local.port
        path                    = "/health"
        interval_seconds        = 30
        timeout                 = 5
        failure_count_threshold = 3
      }

      # Its dependencies answer. A waking database takes a minute.
      readiness_probe {
        transport               = "HTTP"
        port                    = local.port
        path                    = "/health/ready"
        interval_seconds        = 10
        timeout                 = 5
        failure_count_threshold = 9
        success_count_threshold = 1
      }
    }

    http_scale_rule {
      name                = "requests"
      concurrent_requests = "50"
    }
  }

  lifecycle {
    # A release is a step of infra/deploy.sh, which can go back; only the first image comes from here.
    ignore_changes = [template[0].container[0].image]
  }
}

locals {
  port = 3000

  settings = merge(
    {
      HOST                    = "0.0.0.0"
      PORT                    = tostring(local.port)
      AZURE_KEY_VAULT_URL     = var.key_vault_url
      AZURE_CLIENT_ID         = var.identity.client_id
      AZURE_TOKEN_CREDENTIALS = "ManagedIdentityCredential"
      DATABASE_URL            = var.database_url
    },
    length(var.allowed_origins) == 0 ? {} : { ALLOWED_ORIGINS = join(",", var.allowed_origins) }
  )
}
