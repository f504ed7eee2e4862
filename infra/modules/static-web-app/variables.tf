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
  description = "Name of the Static Web App."
  type        = string
}

variable "linked" {
  description = "Whether /api leads to a Functions app."
  type        = bool
}

variable "function_app_id" {
  description = "Resource id of the Functions app; null when none is linked."
  type        = string
}
