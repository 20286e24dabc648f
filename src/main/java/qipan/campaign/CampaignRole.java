package qipan.campaign;

/** A job that a person holds in a campaign. */
public record CampaignRole(String campaign, String roleKey) {}
