data "azurerm_client_config" "current" {}

locals {
  prefix = "${var.name}-${var.environment}"
  title  = var.environment == "prod" ? "Keyless" : "Keyless (${var.environment})"
  tags   = { app = var.name, environment = var.environment, managed-by = "terraform" }

  # Some names are unique in all of Azure; this end makes ours so, and stays the same.
  suffix  = substr(sha256("${data.azurerm_client_config.current.subscription_id}/${local.prefix}"), 0, 6)
  compact = "${var.name}${var.environment}${local.suffix}"

  on_functions   = var.target == "static-web-apps"
  on_containers  = var.target == "container-apps"
  has_static_web = local.on_functions || var.pages_on_static_web_app
  has_pipeline   = var.github_repository != ""
  has_image      = var.container_image != ""
  has_network    = !var.sql_public_access

  # By names that are known before the identities are.
  deployers = local.has_pipeline ? { pipeline = module.pipeline[0].deploy.principal_id } : {}
  planners  = local.has_pipeline ? { plan = module.pipeline[0].plan.principal_id } : {}
  founder   = terraform_data.founder.input # known when Terraform plans, unlike the output
  # Azure refuses the same role twice, and the founder may name themselves among the owners.
  other_owners = setsubtract(var.owner_object_ids, [local.founder])
  owners       = setunion(var.owner_object_ids, [local.founder], values(local.deployers))

  # Written by infra/setup.sh; read here, so that nobody types it twice.
  backend = fileexists("${path.root}/environments/${var.environment}.backend.hcl") ? file("${path.root}/environments/${var.environment}.backend.hcl") : ""
  state_account_id = format(
    "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Storage/storageAccounts/%s",
    data.azurerm_client_config.current.subscription_id,
    try(regex("resource_group_name\\s*=\\s*\"([^\"]+)\"", local.backend)[0], ""),
    try(regex("storage_account_name\\s*=\\s*\"([^\"]+)\"", local.backend)[0], "")
  )

  container_app_name = "${local.prefix}-app"
  container_app_url  = "https://${local.container_app_name}.${module.container_environment.default_domain}"
  static_web_app_url = one(module.static_web_app[*].url)
  site_url           = local.has_static_web ? local.static_web_app_url : local.container_app_url
  local_origins      = var.local_redirects ? ["http://localhost:3000"] : []
}

# Whoever applied this first: remembered, so that the one who comes second takes nothing away.
resource "terraform_data" "founder" {
  input = data.azurerm_client_config.current.object_id

  lifecycle {
    ignore_changes = [input]
  }
}

# Whoever applies this writes secrets and owns registrations: it says so now instead of half-way.
resource "terraform_data" "operator" {
  lifecycle {
    precondition {
      condition     = contains(setunion(local.owners, values(local.planners)), data.azurerm_client_config.current.object_id)
      error_message = "You are not among the owners: add the object id that you are signed in with (az ad signed-in-user show --query id) to owner_object_ids in the environment's tfvars."
    }
  }
}

module "resource_group" {
  source = "./modules/resource-group"

  name     = local.prefix
  location = var.location
  tags     = local.tags
}

module "identities" {
  source = "./modules/identities"

  prefix              = local.prefix
  resource_group_name = module.resource_group.name
  location            = module.resource_group.location
  tags                = local.tags
}

module "pipeline" {
  source = "./modules/pipeline"
  count  = local.has_pipeline ? 1 : 0

  prefix              = local.prefix
  environment         = var.environment
  github_repository   = var.github_repository
  state_account_id    = local.state_account_id
  resource_group_id   = module.resource_group.id
  resource_group_name = module.resource_group.name
  location            = module.resource_group.location
  tags                = local.tags

  grantee_principal_ids = [module.identities.app.principal_id, module.identities.migration.principal_id]
}

module "monitoring" {
  source = "./modules/monitoring"

  prefix                 = local.prefix
  resource_group_name    = module.resource_group.name
  location               = module.resource_group.location
  retention_days         = var.log_retention_days
  publisher_principal_id = module.identities.app.principal_id
  tags                   = local.tags
}

module "entra" {
  source = "./modules/entra"

  title                  = local.title
  tenant_id              = data.azurerm_client_config.current.tenant_id
  allowed_tenants        = var.allowed_tenants
  origins                = concat([local.site_url], local.local_origins)
  owner_object_ids       = local.owners
  app_principal_id       = module.identities.app.principal_id
  graph_permissions      = var.graph_permissions
  deployer_principal_ids = local.deployers
  planner_principal_ids  = local.planners
}

module "key_vault" {
  source = "./modules/key-vault"

  name                 = "${local.compact}kv"
  resource_group_name  = module.resource_group.name
  location             = module.resource_group.location
  tenant_id            = data.azurerm_client_config.current.tenant_id
  workspace_id         = module.monitoring.workspace_id
  reader_principal_id  = module.identities.app.principal_id
  writer_principal_ids = merge({ for id in local.other_owners : id => id }, { founder = local.founder }, local.deployers)
  tags                 = local.tags

  secrets = merge(
    {
      azure-tenant-id     = data.azurerm_client_config.current.tenant_id
      azure-api-client-id = module.entra.api_client_id
      azure-spa-client-id = module.entra.spa_client_id
    },
    length(var.allowed_tenants) == 0 ? {} : { allowed-tenants = join(",", var.allowed_tenants) }
  )
}

module "container_registry" {
  source = "./modules/container-registry"

  name                = local.compact
  resource_group_name = module.resource_group.name
  location            = module.resource_group.location
  tags                = local.tags

  puller_principal_ids = {
    app       = module.identities.app.principal_id
    migration = module.identities.migration.principal_id
  }
}

module "network" {
  source = "./modules/network"
  count  = local.has_network ? 1 : 0

  prefix              = local.prefix
  resource_group_name = module.resource_group.name
  location            = module.resource_group.location
  functions_plan      = var.functions_plan
  tags                = local.tags
}

module "sql" {
  source = "./modules/sql"

  prefix               = local.prefix
  server_name          = "${local.prefix}-${local.suffix}"
  database_name        = var.name
  resource_group_name  = module.resource_group.name
  location             = module.resource_group.location
  sku                  = var.sql_sku
  owner_object_ids     = local.owners
  admin_object_ids     = setunion(var.sql_admin_object_ids, [local.founder], values(local.deployers))
  public_access        = var.sql_public_access
  allowed_ips          = var.sql_allowed_ips
  endpoint_subnet_id   = one(module.network[*].endpoints_subnet_id)
  endpoint_dns_zone_id = one(module.network[*].sql_dns_zone_id)
  workspace_id         = module.monitoring.workspace_id
  tags                 = local.tags
}

# Also beside Functions: it is where migrations run.
module "container_environment" {
  source = "./modules/container-environment"

  prefix              = local.prefix
  resource_group_name = module.resource_group.name
  location            = module.resource_group.location
  subnet_id           = one(module.network[*].container_apps_subnet_id)
  workspace_id        = module.monitoring.workspace_id
  tags                = local.tags
}

module "migration_job" {
  source = "./modules/migration-job"
  count  = local.has_image ? 1 : 0

  name                = "${local.prefix}-migrate"
  resource_group_name = module.resource_group.name
  location            = module.resource_group.location
  environment_id      = module.container_environment.id
  registry_server     = module.container_registry.login_server
  image               = var.container_image
  identity            = module.identities.migration
  database_url        = module.sql.database_url
  tags                = local.tags
}

module "container_app" {
  source = "./modules/container-app"
  count  = local.on_containers && local.has_image ? 1 : 0

  name                = local.container_app_name
  resource_group_name = module.resource_group.name
  environment_id      = module.container_environment.id
  registry_server     = module.container_registry.login_server
  image               = var.container_image
  identity            = module.identities.app
  min_replicas        = var.container_min_replicas
  key_vault_url       = module.key_vault.url
  database_url        = module.sql.database_url
  allowed_origins     = local.has_static_web ? [local.static_web_app_url] : []
  tags                = local.tags
}

module "functions" {
  source = "./modules/functions"
  count  = local.on_functions ? 1 : 0

  name                       = "${local.prefix}-api-${local.suffix}"
  storage_account_name       = "${local.compact}fn"
  resource_group_name        = module.resource_group.name
  location                   = module.resource_group.location
  plan                       = var.functions_plan
  identity                   = module.identities.app
  subnet_id                  = one(module.network[*].functions_subnet_id)
  key_vault_url              = module.key_vault.url
  database_url               = module.sql.database_url
  insights_connection_string = module.monitoring.insights_connection_string
  tags                       = local.tags
}

module "static_web_app" {
  source = "./modules/static-web-app"
  count  = local.has_static_web ? 1 : 0

  name                = "${local.prefix}-site"
  resource_group_name = module.resource_group.name
  location            = var.static_web_app_location
  linked              = local.on_functions
  function_app_id     = one(module.functions[*].id)
  tags                = local.tags
}

module "alerts" {
  source = "./modules/alerts"

  prefix              = local.prefix
  resource_group_name = module.resource_group.name
  location            = module.resource_group.location
  email               = var.alert_email
  workspace_id        = module.monitoring.workspace_id
  database_id         = module.sql.database_id
  key_vault_id        = module.key_vault.id
  watch_container_app = local.on_containers && local.has_image
  watch_function_app  = local.on_functions
  container_app_id    = one(module.container_app[*].id)
  function_app_id     = one(module.functions[*].id)
  tags                = local.tags
}

module "budget" {
  source = "./modules/budget"

  name              = "${local.prefix}-month"
  resource_group_id = module.resource_group.id
  amount            = var.budget_amount
  action_group_id   = module.alerts.action_group_id
}
