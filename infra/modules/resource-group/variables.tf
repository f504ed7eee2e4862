variable "name" {
  description = "Name of the group."
  type        = string
}

variable "location" {
  description = "Azure region."
  type        = string
}

variable "tags" {
  description = "Tags of everything in the group."
  type        = map(string)
}
