resource "azurerm_monitor_action_group" "this" {
  name                = "${var.prefix}-alerts"
  resource_group_name = var.resource_group_name
  short_name          = "keyless"
  tags                = var.tags

  email_receiver {
    name                    = "operators"
    email_address           = var.email
    use_common_alert_schema = true
  }
}

locals {
  # What to watch, by the metric's own names.
  # https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index
  metrics = merge(
    {
      database-full = {
        scope       = var.database_id
        namespace   = "Microsoft.Sql/servers/databases"
        metric      = "storage_percent"
        aggregation = "Maximum"
        operator    = "GreaterThan"
        threshold   = 85
        severity    = 2
        description = "The database is 85 % full: make it larger before writes fail."
      }
      vault-unavailable = {
        scope       = var.key_vault_id
        namespace   = "Microsoft.KeyVault/vaults"
        metric      = "Availability"
        aggregation = "Average"
        operator    = "LessThan"
        threshold   = 99
        severity    = 2
        description = "The vault fails requests. The app keeps its last values for a day."
      }
    },
    !var.watch_container_app ? {} : {
      container-restarts = {
        scope       = var.container_app_id
        namespace   = "Microsoft.App/containerApps"
        metric      = "RestartCount"
        aggregation = "Maximum"
        operator    = "GreaterThan"
        threshold   = 3
        severity    = 1
        description = "The container starts again and again: its console log says in words why."
      }
    },
    !var.watch_function_app ? {} : {
      api-errors = {
        scope       = var.function_app_id
        namespace   = "Microsoft.Web/sites"
        metric      = "Http5xx"
        aggregation = "Total"
        operator    = "GreaterThan"
        threshold   = 10
        severity    = 1
        description = "More than ten answers of 500 and above in five minutes."
      }
    }
  )
}

resource "azurerm_monitor_metric_alert" "this" {
  for_each = local.metrics

  name                = "${var.prefix}-${each.key}"
  resource_group_name = var.resource_group_name
  scopes              = [each.value.scope]
  description         = each.value.description
  severity            = each.value.severity
  frequency           = "PT5M"
  window_size         = "PT5M"
  tags                = var.tags

  criteria {
    metric_namespace = each.value.namespace
    metric_name      = each.value.metric
    aggregation      = each.value.aggregation
    operator         = each.value.operator
    threshold        = each.value.threshold

    # A metric exists once its resource has sent it for the first time.
    skip_metric_validation = true
  }

  action {
    action_group_id = azurerm_monitor_action_group.this.id
  }
}

# Somebody was refused by the vault: a role is missing, or somebody tries.
resource "azurerm_monitor_scheduled_query_rules_alert_v2" "vault_refusals" {
  name                 = "${var.prefix}-vault-refusals"
  resource_group_name  = var.resource_group_name
  location             = var.location
  description          = "The vault refused somebody: a role is missing, or somebody tries doors."
  severity             = 2
  scopes               = [var.workspace_id]
  evaluation_frequency = "PT15M"
  window_duration      = "PT15M"
  tags                 = var.tags

  # The table exists only once the first entry has come.
  skip_query_validation = true

  criteria {
    query                   = <<-EOT
      AzureDiagnostics
      | where ResourceProvider == "MICROSOFT.KEYVAULT" and httpStatusCode_d == 403
    EOT
    time_aggregation_method = "Count"
    operator                = "GreaterThan"
    threshold               = 0

    failing_periods {
      minimum_failing_periods_to_trigger_alert = 1
      number_of_evaluation_periods             = 1
    }
  }

  action {
    action_groups = [azurerm_monitor_action_group.this.id]
  }
}

# What is due runs each night by a timer in Functions; a run that failed is a failed request of that name.
resource "azurerm_monitor_scheduled_query_rules_alert_v2" "due_work" {
  count = var.watch_function_app ? 1 : 0

  name                  = "${var.prefix}-due-work"
  resource_group_name   = var.resource_group_name
  location              = var.location
  description           = "What is due each night failed: old answers and notes are kept too long."
  severity              = 2
  scopes                = [var.workspace_id]
  evaluation_frequency  = "PT15M"
  window_duration       = "PT30M"
  skip_query_validation = true
  tags                  = var.tags

  criteria {
    query                   = <<-EOT
      AppRequests
      | where Name == "due-work" and Success == false
    EOT
    time_aggregation_method = "Count"
    operator                = "GreaterThan"
    threshold               = 0

    failing_periods {
      minimum_failing_periods_to_trigger_alert = 1
      number_of_evaluation_periods             = 1
    }
  }

  action {
    action_groups = [azurerm_monitor_action_group.this.id]
  }
}
