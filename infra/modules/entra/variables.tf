variable "title" {
  description = "What people read when they sign in."
  type        = string
}

variable "tenant_id" {
  description = "The home tenant."
  type        = string
}

variable "allowed_tenants" {
  description = "Further tenants whose people may sign in."
  type        = list(string)
}

variable "origins" {
  description = "Where the pages are served: an origin for each redirect URI."
  type        = list(string)
}

variable "owner_object_ids" {
  description = "Object ids of the registrations' owners."
  type        = set(string)
}

variable "app_principal_id" {
  description = "Object id of the app's identity."
  type        = string
}

variable "graph_permissions" {
  description = "Application permissions of Microsoft Graph for the app's identity."
  type        = set(string)
}

variable "deployer_principal_ids" {
  description = "Object ids of those who deploy, by a name that is known before they exist."
  type        = map(string)
}

variable "planner_principal_ids" {
  description = "Object ids of those who only plan, by such a name."
  type        = map(string)
}
