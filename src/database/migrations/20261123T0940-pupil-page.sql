-- The telephone is with the pupil: until somebody signs in anew, this session answers one page and no other.

alter table session add column pupil_page text;
comment on column session.pupil_page is 'The only address this session still answers, while a pupil holds the device. [internal]';
grant update (pupil_page) on session to varde_signin;
