-- The newest version of a model is asked for by its key. Without these each such question reads all versions of all
-- models, H2 even once for each of them: hundreds of forms made the catalogue take a minute after a publication.
create index qp_idx_form_key on ACT_RE_CAMFORMDEF (KEY_, VERSION_);
create index qp_idx_process_key on ACT_RE_PROCDEF (KEY_, VERSION_);
create index qp_idx_decision_key on ACT_RE_DECISION_DEF (KEY_, VERSION_);
