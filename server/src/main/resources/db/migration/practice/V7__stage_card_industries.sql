-- Briefing cards and scenarios name industries alike.
UPDATE stage_card
   SET card = jsonb_set(card, '{industry}', to_jsonb(CASE card ->> 'industry'
                                                         WHEN 'ecommerce' THEN 'shop'
                                                         WHEN 'government' THEN 'city'
                                                         ELSE 'utility'
                                                     END))
 WHERE card ->> 'industry' IN ('ecommerce', 'government', 'utilities');
