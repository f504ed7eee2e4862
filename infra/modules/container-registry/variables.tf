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
  description = "Name of the registry: unique in all of Azure, letters and digits."
  type        = string
}

variable "puller_principal_ids" {
  description = "Object ids of the identities that pull images, by a name that is known before they exist."
  type        = map(string)
}
