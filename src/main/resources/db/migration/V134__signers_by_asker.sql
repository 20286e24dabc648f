-- Lists tell for each approval whether somebody whom its holder asked is to sign first.
create index inbox_signer_by_beside on inbox_signer (beside);
