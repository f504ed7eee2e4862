terraform {
  required_version = ">= 1.11.0"

  # Exactly the releases whose schema the tests know (checks/provider-schema.json).
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
    azuread = {
      source  = "hashicorp/azuread"
      version = "3.7.0"
    }
    time = {
      source  = "hashicorp/time"
      version = "0.13.1"
    }
  }

  # terraform -chdir=infra init -backend-config=environments/ENVIRONMENT.backend.hcl
  backend "azurerm" {
    use_azuread_auth = true
  }
}

# The subscription comes from ARM_SUBSCRIPTION_ID; who applies this, from `az login` or the pipeline.
provider "azurerm" {
  # Storage accounts accept no shared key, not even from here.
  storage_use_azuread = true

  # infra/setup.sh registers services: the pipeline may not, outside its group.
  resource_provider_registrations = "none"

  features {
    key_vault {
      # A vault with purge protection cannot be purged: it comes back when the same name is created.
      purge_soft_delete_on_destroy    = false
      recover_soft_deleted_key_vaults = true
    }

    resource_group {
      prevent_deletion_if_contains_resources = true
    }
  }
}

provider "azuread" {}
