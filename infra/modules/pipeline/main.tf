# The pipeline has no stored credential: GitHub's own token for a job in one environment is exchanged
# for a token of one of these identities.
# https://learn.microsoft.com/entra/workload-id/workload-identity-federation

locals {
  issuer = "https://token.actions.githubusercontent.com"

  # What the deploying identity may hand out, and to whom: nothing else, and to nobody else.
  assignable_roles = {
    "AcrPull"                      = "7f951dda-4ed3-4680-a7ca-43fe172d538d"
    "Key Vault Secrets User"       = "4633458b-17de-408a-b874-0445c86b69e6"
    "Monitoring Metrics Publisher" = "3913510d-42f4-4e42-8a64-420c390055eb"
    "Storage Blob Data Owner"      = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b"
  }
  assignable = join(", ", values(local.assignable_roles))
  grantees   = join(", ", var.grantee_principal_ids)
}

# Deploys: runs in the GitHub environment of the same name, which only protected branches may use (infra/setup.sh).
resource "azurerm_user_assigned_identity" "deploy" {
  name                = "${var.prefix}-pipeline"
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
}

resource "azurerm_federated_identity_credential" "deploy" {
  name                = "github-${var.environment}"
  resource_group_name = var.resource_group_name
  parent_id           = azurerm_user_assigned_identity.deploy.id
  issuer              = local.issuer
  audience            = ["api://AzureADTokenExchange"]
  subject             = "repo:${var.github_repository}:environment:${var.environment}"
}

# Plans: runs for pull requests, may look and not touch. It compares with Terraform's state, not with Azure:
# reading settings of web apps would take rights that change them. The state holds keys that providers
# read, so the GitHub environment of prod's plans wants a reviewer too.
resource "azurerm_user_assigned_identity" "plan" {
  name                = "${var.prefix}-plan"
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
}

resource "azurerm_federated_identity_credential" "plan" {
  name                = "github-${var.environment}-plan"
  resource_group_name = var.resource_group_name
  parent_id           = azurerm_user_assigned_identity.plan.id
  issuer              = local.issuer
  audience            = ["api://AzureADTokenExchange"]
  subject             = "repo:${var.github_repository}:environment:${var.environment}-plan"
}

resource "azurerm_role_assignment" "deploy" {
  scope                = var.resource_group_id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.deploy.principal_id
  principal_type       = "ServicePrincipal"
}

# https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-examples
resource "azurerm_role_assignment" "deploy_grants" {
  scope                = var.resource_group_id
  role_definition_name = "Role Based Access Control Administrator"
  principal_id         = azurerm_user_assigned_identity.deploy.principal_id
  principal_type       = "ServicePrincipal"
  condition_version    = "2.0"
  condition            = <<-EOT
    (
      (
        !(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})
      )
      OR
      (
        @Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${local.assignable}}
        AND
        @Request[Microsoft.Authorization/roleAssignments:PrincipalId] ForAnyOfAnyValues:GuidEquals {${local.grantees}}
      )
    )
    AND
    (
      (
        !(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})
      )
      OR
      (
        @Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${local.assignable}}
        AND
        @Resource[Microsoft.Authorization/roleAssignments:PrincipalId] ForAnyOfAnyValues:GuidEquals {${local.grantees}}
      )
    )
  EOT
}

resource "azurerm_role_assignment" "plan" {
  scope                = var.resource_group_id
  role_definition_name = "Reader"
  principal_id         = azurerm_user_assigned_identity.plan.principal_id
  principal_type       = "ServicePrincipal"
}

# Terraform's state and the kept releases, which infra/setup.sh put into a group of their own.
resource "azurerm_role_assignment" "deploy_state" {
  scope                = var.state_account_id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azurerm_user_assigned_identity.deploy.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "deploy_finds_state" {
  scope                = var.state_account_id
  role_definition_name = "Reader"
  principal_id         = azurerm_user_assigned_identity.deploy.principal_id
  principal_type       = "ServicePrincipal"
}

# A plan takes no lock: it may not write there.
resource "azurerm_role_assignment" "plan_state" {
  scope                = var.state_account_id
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = azurerm_user_assigned_identity.plan.principal_id
  principal_type       = "ServicePrincipal"
}
