# What scripts, workflows and people need to know. What a target does not have is "", which
# `terraform output -raw` can print.

output "environment" {
  description = "Name of the environment."
  value       = var.environment
}

output "target" {
  description = "What serves the app."
  value       = var.target
}

output "functions_plan" {
  description = "Plan of the Functions app."
  value       = local.on_functions ? var.functions_plan : ""
}

output "subscription_id" {
  description = "The subscription."
  value       = data.azurerm_client_config.current.subscription_id
}

output "tenant_id" {
  description = "AZURE_TENANT_ID: the home tenant."
  value       = data.azurerm_client_config.current.tenant_id
}

output "resource_group_name" {
  description = "The group that holds everything but Terraform's state."
  value       = module.resource_group.name
}

output "site_url" {
  description = "Where people open the app."
  value       = local.site_url
}

output "pages_api_url" {
  description = "NEXT_PUBLIC_API_URL for the build of the pages; empty when pages and API share an origin."
  value       = local.on_containers && local.has_static_web ? local.container_app_url : ""
}

output "static_web_app_name" {
  description = "Name of the Static Web App."
  value       = local.has_static_web ? module.static_web_app[0].name : ""
}

output "static_web_app_url" {
  description = "Origin of the Static Web App."
  value       = local.has_static_web ? local.static_web_app_url : ""
}

output "static_web_app_id" {
  description = "Resource id of the Static Web App."
  value       = local.has_static_web ? module.static_web_app[0].id : ""
}

output "function_app_name" {
  description = "Name of the Functions app."
  value       = local.on_functions ? module.functions[0].name : ""
}

output "container_app_name" {
  description = "Name of the container app; empty until there is an image."
  value       = local.on_containers && local.has_image ? module.container_app[0].name : ""
}

output "container_app_url" {
  description = "Origin of the container app."
  value       = local.on_containers ? local.container_app_url : ""
}

output "container_image" {
  description = "The image that Terraform was told: pass it again with the next plan."
  value       = var.container_image
}

output "container_registry_name" {
  description = "Name of the registry."
  value       = module.container_registry.name
}

output "container_registry_login_server" {
  description = "Host name of the registry."
  value       = module.container_registry.login_server
}

output "migration_job_name" {
  description = "Name of the job that changes the schema; empty until there is an image."
  value       = local.has_image ? module.migration_job[0].name : ""
}

output "key_vault_name" {
  description = "Name of the vault."
  value       = module.key_vault.name
}

output "sql_server_name" {
  description = "Name of the database server."
  value       = module.sql.server_name
}

output "sql_server_fqdn" {
  description = "Host name of the database server."
  value       = module.sql.server_fqdn
}

output "sql_database_name" {
  description = "Name of the database."
  value       = module.sql.database_name
}

output "database_url" {
  description = "DATABASE_URL."
  value       = module.sql.database_url
}

output "app_identity_name" {
  description = "Name of the identity that answers requests, and of its database user."
  value       = module.identities.app.name
}

output "app_identity_client_id" {
  description = "AZURE_CLIENT_ID of the app."
  value       = module.identities.app.client_id
}

output "migration_identity_name" {
  description = "Name of the identity that changes the schema, and of its database user."
  value       = module.identities.migration.name
}

output "migration_identity_client_id" {
  description = "AZURE_CLIENT_ID of the migration."
  value       = module.identities.migration.client_id
}

output "api_client_id" {
  description = "AZURE_API_CLIENT_ID."
  value       = module.entra.api_client_id
}

output "spa_client_id" {
  description = "AZURE_SPA_CLIENT_ID."
  value       = module.entra.spa_client_id
}

output "pipeline_client_id" {
  description = "AZURE_CLIENT_ID of the GitHub environment; empty without a pipeline."
  value       = local.has_pipeline ? module.pipeline[0].deploy.client_id : ""
}

output "plan_client_id" {
  description = "AZURE_CLIENT_ID of the GitHub environment for plans; empty without a pipeline."
  value       = local.has_pipeline ? module.pipeline[0].plan.client_id : ""
}

output "log_analytics_workspace_name" {
  description = "Name of the workspace that holds the logs."
  value       = module.monitoring.workspace_name
}
