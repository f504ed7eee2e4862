variable "resource_group_name" {
  description = "The group that it is created in."
  type        = string
}

variable "tags" {
  description = "Tags of everything here."
  type        = map(string)
}

variable "name" {
  description = "Name of the app, and of its host."
  type        = string
}

variable "environment_id" {
  description = "Resource id of the Container Apps environment."
  type        = string
}

variable "registry_server" {
  description = "Host name of the registry."
  type        = string
}

variable "image" {
  description = "The image, by digest."
  type        = string
}

variable "identity" {
  description = "The identity that answers requests."
  type = object({
    id        = string
    client_id = string
  })
}

variable "min_replicas" {
  description = "Replicas that run without any request."
  type        = number
}

variable "key_vault_url" {
  description = "Origin of the vault."
  type        = string
}

variable "database_url" {
  description = "The database."
  type        = string
}

variable "allowed_origins" {
  description = "Origins of pages that call the API from elsewhere."
  type        = list(string)
}
