-- As before, with the time off that a patient told, however long ago.
CREATE OR REPLACE FUNCTION "plinth_read_link_page"("hash" BYTEA, "since" DATE, "messages_since" TIMESTAMPTZ) RETURNS JSON
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    clinic UUID;
    link RECORD;
    newest RECORD;
BEGIN
    PERFORM set_config('transaction_read_only', 'on', true), set_config('app.auth', 'on', true);
    SELECT r.clinic_id INTO clinic FROM link_route r WHERE r.token_hash = hash;
    IF clinic IS NULL THEN RETURN NULL; END IF;
    PERFORM set_config('app.clinic_id', clinic::text, true);
    SELECT l.id, l.plan_id, l.last_opened_at, p.patient_id, c.time_zone, c.answer_time INTO link
        FROM share_link l
        JOIN plan p ON p.clinic_id = clinic AND p.id = l.plan_id AND p.archived_at IS NULL
        JOIN patient a ON a.clinic_id = clinic AND a.id = p.patient_id AND a.archived_at IS NULL
        JOIN clinic c ON c.id = clinic
        WHERE l.clinic_id = clinic AND l.token_hash = hash AND l.revoked_at IS NULL;
    IF NOT FOUND THEN RETURN NULL; END IF;
    SELECT v.id, v.number INTO newest FROM plan_version v
        WHERE v.clinic_id = clinic AND v.plan_id = link.plan_id ORDER BY v.number DESC LIMIT 1;
    IF NOT FOUND THEN RETURN NULL; END IF;
    RETURN json_build_object(
        'clinicId', clinic, 'shareLinkId', link.id, 'planId', link.plan_id, 'patientId', link.patient_id,
        'lastOpenedAt', link.last_opened_at, 'timeZone', link.time_zone,
        'answerTime', link.answer_time,
        'versionId', newest.id, 'versionNumber', newest.number,
        'facts', (SELECT f.facts FROM patient_facts f
            WHERE f.clinic_id = clinic AND f.patient_id = link.patient_id ORDER BY f.revision DESC LIMIT 1),
        'screenings', (SELECT coalesce(json_agg(json_build_object(
                'id', s.id, 'answers', s.answers, 'askedAt', s.asked_at, 'askedByUserId', s.asked_by_user_id)
                ORDER BY s.asked_at DESC, s.id DESC), '[]')
            FROM screening s WHERE s.clinic_id = clinic AND s.patient_id = link.patient_id),
        'closings', (SELECT coalesce(json_agg(json_build_object(
                'code', k.code, 'outcome', k.outcome, 'note', k.note, 'onDay', k.on_day, 'closedAt', k.closed_at)
                ORDER BY k.closed_at DESC, k.id DESC), '[]')
            FROM red_flag_closing k WHERE k.clinic_id = clinic AND k.patient_id = link.patient_id),
        'saidFlags', (SELECT coalesce(json_agg(json_build_object(
                'planId', a.plan_id, 'raisedAt', a.raised_at, 'detail', a.detail, 'reopenedAt', (
                    SELECT max(o.reopened_at) FROM plan_reopening o WHERE o.clinic_id = clinic AND o.plan_id = a.plan_id))
                ORDER BY a.raised_at DESC), '[]')
            FROM alert a WHERE a.clinic_id = clinic AND a.patient_id = link.patient_id AND a.kind = 'red-flag'
                AND a.check_in_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM check_in_set_aside x
                    WHERE x.clinic_id = clinic AND x.check_in_id = a.check_in_id AND x.local_date = a.local_date)),
        'checkIns', (SELECT coalesce(json_agg(json_build_object(
                'id', i.id, 'itemId', i.item_id, 'localDate', i.local_date, 'loggedAt', i.logged_at,
                'receivedAt', i.received_at, 'body', i.body) ORDER BY i.logged_at, i.id), '[]')
            FROM check_in i WHERE i.clinic_id = clinic AND i.plan_id = link.plan_id
                AND (i.local_date >= since OR i.body ? 'timeOff' OR i.body -> 'signs' ->> 0 LIKE 'RF%' OR i.body -> 'better' IN ('true', 'false')
                    OR EXISTS (SELECT 1 FROM alert a WHERE a.clinic_id = clinic AND a.check_in_id = i.id
                        AND a.local_date = i.local_date AND a.kind = 'pain-high'))
                AND NOT EXISTS (SELECT 1 FROM check_in_set_aside x
                    WHERE x.clinic_id = clinic AND x.check_in_id = i.id AND x.local_date = i.local_date)),
        'reopenings', (SELECT coalesce(json_agg(o.reopened_at ORDER BY o.reopened_at), '[]')
            FROM plan_reopening o WHERE o.clinic_id = clinic AND o.plan_id = link.plan_id),
        'linkMeasures', (SELECT json_build_object('asked', k.asked, 'setAt', k.set_at)
            FROM link_measures k WHERE k.clinic_id = clinic AND k.patient_id = link.patient_id
            ORDER BY k.revision DESC LIMIT 1),
        'scoreDays', (SELECT coalesce(json_agg(d), '[]') FROM (
            SELECT s.measure, s.value ->> 'form' AS "form", s.value ->> 'side' AS "side", max(s.on_day) AS "on"
            FROM measure_score s WHERE s.clinic_id = clinic AND s.patient_id = link.patient_id AND s.value IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM measure_score r WHERE r.clinic_id = clinic AND r.replaces_id = s.id)
            GROUP BY 1, 2, 3) d),
        'questions', (SELECT coalesce(json_agg(q ORDER BY q."raisedAt" DESC, q."alertId" DESC), '[]') FROM (
            SELECT a.id AS "alertId", a.check_in_id AS "checkInId", a.raised_at AS "raisedAt", a.local_date AS "localDate", n.seen_at AS "seenAt",
                i.body -> 'note' AS "note", i.body -> 'asked' AS "asked", v.number AS "version"
            FROM alert a
            JOIN check_in i ON i.clinic_id = clinic AND i.id = a.check_in_id AND i.local_date = a.local_date
            JOIN plan_version v ON v.clinic_id = clinic AND v.id = i.version_id
            LEFT JOIN alert_seen n ON n.clinic_id = clinic AND n.alert_id = a.id
            WHERE a.clinic_id = clinic AND a.plan_id = link.plan_id AND a.kind = 'question' AND a.local_date >= since
                AND NOT EXISTS (SELECT 1 FROM check_in_set_aside x
                    WHERE x.clinic_id = clinic AND x.check_in_id = i.id AND x.local_date = i.local_date)
            ORDER BY a.raised_at DESC, a.id DESC LIMIT 20) q),
        'messages', (SELECT coalesce(json_agg(m), '[]') FROM (
            SELECT DISTINCT ON (w.id) w.id, w.plan_id AS "planId", w.revision, w.body,
                w.answers_check_in_id AS "answersCheckInId", w.written_at AS "writtenAt", coalesce(u.name, '') AS "by"
            FROM plan_message w LEFT JOIN user_account u ON u.id = w.written_by_user_id
            WHERE w.clinic_id = clinic AND w.plan_id = link.plan_id AND w.written_at >= messages_since
            ORDER BY w.id, w.revision DESC) m)
    );
END $$;
