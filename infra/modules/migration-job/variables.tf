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

variable "name" {
  description = "Name of the job."
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
  description = "The identity that may change the schema."
  type = object({
    id        = string
    client_id = string
  })
}

variable "database_url" {
  description = "The database."
  type        = string
}
