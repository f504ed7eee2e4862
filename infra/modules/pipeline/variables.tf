variable "resource_group_name" {
  description = "The group that it is created in."
  type        = string
}

variable "location" {
  description = "Azure region."
  type        = string
}

variable "tags" {
  description = "Tags of everything here."
  type        = map(string)
}

variable "resource_group_id" {
  description = "Resource id of the group: all that the pipeline may change."
  type        = string
}

variable "prefix" {
  description = "What the names begin with."
  type        = string
}

variable "environment" {
  description = "Name of the environment, here and at GitHub."
  type        = string
}

variable "github_repository" {
  description = "OWNER/NAME of the repository."
  type        = string
}

variable "state_account_id" {
  description = "Resource id of the storage account of Terraform's state."
  type        = string
}

variable "grantee_principal_ids" {
  description = "Object ids of the only identities that the pipeline may give roles to."
  type        = list(string)
}
