# shellcheck shell=bash
# Terraform's part of a deployment.

# bring_infrastructure_up_to_date IMAGE: shows the plan, asks, applies. The image in it is the one that
# runs now; to release another one is a step of its own, which can go back.
bring_infrastructure_up_to_date() {
  local image=()
  [[ -z $1 ]] || image=(-var "container_image=$1")
  if [[ $DRY_RUN == yes && $1 == '<'* ]]; then
    note 'Would plan and apply what runs the image.'
    return
  fi
  step 'Plan' terraform_plan "$scratch/plan" ${image[@]+"${image[@]}"}
  if [[ $CHANGES == no ]]; then
    good 'The infrastructure is as it should be'
    return
  fi
  confirm "Apply this plan to $ENVIRONMENT?" yes "$CONFIRMED"
  step 'Apply' change terraform -chdir="$infra" apply -input=false "$scratch/plan"
  read_outputs
}

# present_image: what the live release runs; before the first is live, what Terraform was told last.
present_image() {
  if [[ -n $LIVE ]]; then image_of "$LIVE"; elif has_output container_image; then output container_image; fi
}
